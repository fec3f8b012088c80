import "server-only";
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./db/make-folder";

const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === "EEXIST";

/**
 * A random text that the data directory keeps under this name, readable by its owner alone. Made when first asked for;
 * of several processes that make one, the first wins.
 * @throws Error of the file system when it can be neither read nor made
 */
export function kept(dataDir: string, name: string): string {
  const file = join(/* turbopackIgnore: true */ dataDir, name);
  const mine = join(/* turbopackIgnore: true */ dataDir, `.${name}.${randomBytes(6).toString("hex")}`);
  makeFolder(dataDir);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  writeFileSync(mine, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // A link appears with its contents or not at all, and never over another one.
    linkSync(mine, file);
  } catch (error) {
    if (!isTaken(error)) throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}
