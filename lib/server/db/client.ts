import "server-only";
import { env } from "../env";
import { type Database, type Db, openDatabase } from "./open";

// Modules are duplicated between instrumentation, routes and pages; `globalThis` is shared by all of them.
const held = globalThis as typeof globalThis & { studioDatabase?: Promise<Database> };

/** The database of this process, opened on first use. A failed opening is not remembered: the next call tries again. */
export function database(): Promise<Database> {
  held.studioDatabase ??= openDatabase({ databaseUrl: env().databaseUrl, dataDir: env().studio.dataDir }).catch(
    (error) => {
      held.studioDatabase = undefined;
      throw error;
    },
  );
  return held.studioDatabase;
}

/** The query builder over the studio's database. */
export async function db(): Promise<Db> {
  return (await database()).db;
}

/** Closes the database, if it was opened, and frees its data directory. */
export async function closeDatabase(): Promise<void> {
  const open = held.studioDatabase;
  held.studioDatabase = undefined;
  if (open) await (await open).close();
}
