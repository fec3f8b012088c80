import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { fromPglite } from "pg-boss";
import { lockDataDir } from "./lock";
import { migrationsFolder } from "./migrations-folder";
import * as schema from "./schema";
import { openServer } from "./server";
import type { Database, Db } from "./types";
import { unoptimised } from "./unoptimised";

export type { Database, Db };

/**
 * Lets the next take have the number after the last. On its disk a sequence is up to 32 numbers ahead, and goes on there
 * after a kill. Only for who has the database alone: elsewhere somebody may be taking a number at this moment.
 */
const closeTheGap = sql`select setval(pg_get_serial_sequence('jobs', 'take'), coalesce(max(take), 0) + 1, false) from jobs`;

/** Opens `<dataDir>/pglite`, takes the directory for this process, and migrates. */
async function openEmbedded(dataDir: string): Promise<Database> {
  const unlock = lockDataDir(dataDir);
  try {
    const path = join(dataDir, "pglite");
    mkdirSync(path, { recursive: true });
    const client = await unoptimised(() => PGlite.create(path));
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder });
    await db.execute(closeTheGap);
    return {
      db: db as unknown as Db,
      embedded: true,
      boss: { db: fromPglite(client), backend: "pglite" },
      listen: (channel, onMessage) => client.listen(channel, onMessage).then((stop) => () => stop()),
      close: async () => {
        await client.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens the studio's database.
 * @throws SettingError when the directory is taken or cannot be written, or the server cannot be reached.
 */
export function openDatabase(options: { databaseUrl: string | null; dataDir: string }): Promise<Database> {
  return options.databaseUrl ? openServer(options.databaseUrl) : openEmbedded(options.dataDir);
}

/** Sends a NOTIFY inside the given transaction: it is delivered only when that commits. At most 8,000 bytes. */
export async function notify(db: Db, channel: string, payload: string): Promise<void> {
  await db.execute(sql`select pg_notify(${channel}, ${payload})`);
}
