import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makerOptions } from "../../scripts/setup/first-database.mjs";
import type { Row } from "./table";

const pglite =
  'const { PGlite } = await import("@electric-sql/pglite"); const make = () => PGlite.create(process.argv[1]);';
const plain = `${pglite} const db = await make();`;
/** As the studio opens it. */
const served = `${pglite} const { unoptimised } = await import("./lib/server/db/unoptimised.ts"); const db = await unoptimised(make);`;
const query =
  "select c.relname, count(*) from pg_class c join pg_attribute a on a.attrelid = c.oid where c.oid < $1 group by 1 order by 2";
const later = "await new Promise((end) => setTimeout(end, 5000));";

/** Runs a piece of JavaScript in a process of its own; answers the most memory it ever held, in MB. */
async function peakOf(code: string, options: string[] = [], ...args: string[]): Promise<number> {
  const tell =
    'console.log(process.getBuiltinModule("fs").readFileSync("/proc/self/status", "utf8")); process.exit(0);';
  const child = spawn(process.execPath, [...options, "--input-type=module", "-e", `${code} ${tell}`, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let status = "";
  for await (const chunk of child.stdout) status += chunk;
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
}

/** What opening an embedded database takes, step by step: where the peak at the start comes from. docs/memory.md */
export async function memory(): Promise<Row[]> {
  if (process.platform !== "linux") return [{ what: "peaks", measured: "only on Linux", target: "" }];
  const folder = mkdtempSync(join(tmpdir(), "studio-memory-"));
  const there = join(folder, "there");
  const row = async (what: string, peak: Promise<number>, target = ""): Promise<Row> => ({
    what,
    measured: `${await peak} MB`,
    target,
  });
  const rows = [
    await row("Node alone", peakOf("")),
    await row("new database, Node's own settings", peakOf(plain, [], join(folder, "a"))),
    await row("new database, as npm start makes it", peakOf(plain, makerOptions, there), "at most 700 MB"),
    await row("database opened, Node's own settings", peakOf(plain + later, [], there)),
    await row("database opened, as the studio does", peakOf(served + later, [], there), "at most 700 MB"),
    await row("1,000 queries, Node's own settings", peakOf(plain + asks(1000), [], there)),
    await row("1,000 queries, as the studio does", peakOf(served + asks(1000), [], there), "at most 700 MB"),
  ];
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

const asks = (times: number) =>
  `for (let i = 0; i < ${times}; i++) await db.query(${JSON.stringify(query)}, [3000 + (i % 100)]);`;

/** The most memory that a process has held so far, and what it holds now, in MB. */
export function held(pid: number, field: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024);
}
