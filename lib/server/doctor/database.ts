import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { lockDataDir } from "../db/lock";
import { env } from "../env";
import { blocks, type Finding, good, note, reasonOf } from "./finding";
import type { Health } from "./running";

type Ask = (query: string) => Promise<Record<string, unknown>[]>;

const journal = () =>
  JSON.parse(readFileSync("lib/server/db/migrations/meta/_journal.json", "utf8")) as { entries: { when: number }[] };

/** Version and state of a database, read without changing anything: the next start is what migrates. */
async function describe(ask: Ask): Promise<Finding> {
  const [server] = await ask("show server_version");
  const version = `Postgres ${server?.server_version}`;
  const { entries } = journal();
  const [made] = await ask("select to_regclass('drizzle.__drizzle_migrations') is not null as made");
  if (!made?.made) return note("Database", `${version} answers and is empty; the first start sets it up`);
  const rows = await ask("select created_at from drizzle.__drizzle_migrations");
  const applied = new Set(rows.map((row) => Number(row.created_at)));
  const missing = entries.filter(({ when }) => !applied.has(when)).length;
  if (applied.size > entries.length - missing) {
    const fix = "Start the newer version of the studio, or set back the database to a copy from before.";
    return blocks("Database", `${version} was set up by a newer version of the studio`, fix);
  }
  if (missing > 0) return note("Database", `${version} answers; the next start makes ${missing} of its changes`);
  return good("Database", `${version} answers, all ${entries.length} changes made`);
}

async function checkServer(url: string): Promise<Finding> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // Without a listener a connection that breaks would end the program.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await describe(async (query) => (await client.query(query)).rows);
  } catch (error) {
    const { host } = new URL(url);
    const fix = "Check DATABASE_URL (user, password, host, name) and that the server runs and lets this machine in.";
    return blocks("Database", `the server at ${host} cannot be used (${reasonOf(error)})`, fix);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkEmbedded(dataDir: string): Promise<Finding> {
  const path = join(dataDir, "pglite");
  if (!existsSync(join(path, "PG_VERSION"))) return note("Database", "embedded, none yet; the first start makes it");
  try {
    const unlock = lockDataDir(dataDir);
    try {
      const client = await PGlite.create(path);
      const finding = await describe(async (query) => (await client.query<Record<string, unknown>>(query)).rows);
      await client.close();
      return { ...finding, says: `embedded ${finding.says}` };
    } finally {
      unlock();
    }
  } catch (error) {
    const fix = "Set the data directory back to a copy; pictures in its folder media are not touched by this.";
    return blocks("Database", `the embedded database in ${path} cannot be opened (${reasonOf(error)})`, fix);
  }
}

/** A running studio is asked: only one process may open an embedded database. */
export async function checkDatabase(running: Health | null, held: boolean): Promise<Finding> {
  const { databaseUrl, studio } = env();
  if (databaseUrl) return checkServer(databaseUrl);
  if (running) {
    return running.database
      ? good("Database", "embedded, answers through the running studio")
      : blocks("Database", "does not answer the running studio", "Look into the studio's log, and start it again.");
  }
  if (held) return note("Database", "embedded, and held by a process that does not answer: it cannot be looked into");
  return checkEmbedded(studio.dataDir);
}
