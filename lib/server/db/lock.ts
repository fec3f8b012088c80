import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SettingError } from "../env";
import { makeFolder } from "./make-folder";

/**
 * When a process started, in words that differ between two processes that had the same pid.
 * A pid alone is not enough: containers hand out the same small numbers after every restart.
 */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces; field 22, counted from the pid, is the start time.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    try {
      process.kill(pid, 0);
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
    } catch {
      return null;
    }
  }
}

/** The live process that holds the data directory; null when none does. */
export function holderOf(dataDir: string): number | null {
  let text: string;
  try {
    text = readFileSync(join(dataDir, "studio.lock"), "utf8");
  } catch {
    return null;
  }
  const [pid, start] = text.split(" ", 2);
  const holder = Number(pid);
  return holder && startOf(holder) === (start ?? "") ? holder : null;
}

/**
 * Takes the data directory for this process alone. PGlite has no lock of its own: two processes on one
 * directory silently lose rows.
 * @returns a function that gives the directory back.
 * @throws SettingError when another live process holds it, or when it cannot be written.
 */
export function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, "studio.lock");
  const mine = `${process.pid} ${startOf(process.pid) ?? ""}`;
  try {
    makeFolder(dataDir);
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        writeFileSync(file, mine, { flag: "wx" });
        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = holderOf(dataDir);
      if (holder !== null) {
        throw new SettingError(
          "STUDIO_DATA_DIR",
          `another studio (process ${holder}) is already running on ${dataDir}; stop it, or give this one a directory of its own`,
        );
      }
      rmSync(file, { force: true });
    }
  } catch (error) {
    if (error instanceof SettingError) throw error;
    throw new SettingError("STUDIO_DATA_DIR", `${dataDir} cannot be written (${(error as Error).message})`, {
      cause: error,
    });
  }
  throw new SettingError("STUDIO_DATA_DIR", `${dataDir} is being taken by another studio; start again`);
}
