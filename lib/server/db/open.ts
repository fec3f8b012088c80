import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import { type ConstructorOptions, fromPglite } from "pg-boss";
import { SettingError } from "../env";
import { lockDataDir } from "./lock";
import * as schema from "./schema";

/** The same query builder over PGlite and over a Postgres server; also what a transaction hands out. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Database = {
  db: Db;
  /** True for the embedded PGlite: this process is then the only studio on its data. */
  embedded: boolean;
  /** How pg-boss connects to the same database. */
  boss: ConstructorOptions;
  /** Calls `onMessage` for every NOTIFY on the channel until the returned function is called. */
  listen(channel: string, onMessage: (payload: string) => void, onReconnect?: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

const migrationsFolder = join(/* turbopackIgnore: true */ process.cwd(), "lib/server/db/migrations");

/** Opens `<dataDir>/pglite`, takes the directory for this process, and migrates. */
async function openEmbedded(dataDir: string): Promise<Database> {
  const unlock = lockDataDir(dataDir);
  try {
    const path = join(dataDir, "pglite");
    mkdirSync(path, { recursive: true });
    const client = await PGlite.create(path);
    const db = drizzlePglite(client, { schema });
    await migratePglite(db, { migrationsFolder });
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

/** One connection of its own that listens, and comes back after the server went away. */
function listenPg(connectionString: string): Database["listen"] {
  return async (channel, onMessage, onReconnect) => {
    let stopped = false;
    let client: pg.Client | undefined;
    const connect = async () => {
      client = new pg.Client({ connectionString });
      client.on("notification", (message) => onMessage(message.payload ?? ""));
      client.on("error", () => void client?.end().catch(() => undefined));
      client.on("end", () => !stopped && setTimeout(again, 500));
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    };
    const again = () =>
      connect().then(
        () => onReconnect?.(),
        () => !stopped && setTimeout(again, 1000),
      );
    await connect();
    return async () => {
      stopped = true;
      await client?.end();
    };
  };
}

/** Connects to a Postgres server and migrates; several studios that start at once take turns. */
async function openServer(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 5000 });
  // Without a listener an idle connection that breaks would end the process.
  pool.on("error", () => undefined);
  const db = drizzlePg(pool, { schema });
  try {
    const client = await pool.connect();
    try {
      await client.query("SELECT pg_advisory_lock(hashtext('fashn-studio migrations'))");
      await migratePg(drizzlePg(client, { schema }), { migrationsFolder });
    } finally {
      await client.query("SELECT pg_advisory_unlock_all()").catch(() => undefined);
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw new SettingError("DATABASE_URL", `the database cannot be used (${(error as Error).message})`, {
      cause: error,
    });
  }
  return {
    db: db as unknown as Db,
    embedded: false,
    boss: { connectionString: databaseUrl, max: 4 },
    listen: listenPg(databaseUrl),
    close: () => pool.end(),
  };
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
