import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { SettingError } from "../env";
import { listenOn } from "./listen";
import { migrationsFolder } from "./migrations-folder";
import * as schema from "./schema";
import type { Database, Db } from "./types";

/** Connections of one studio process: these, four of the queue, and one listener of each. */
const connections = 10;

/**
 * A process that is frozen or cut off inside a transaction keeps its locks, and all other studios wait for them:
 * the server then ends that transaction. None of ours takes nearly this long. Milliseconds.
 */
const mostIdleInTransactionMs = 30_000;

/** How often the queue looks for items whose process gives no sign of life. Seconds. */
const lostItemsEvery = 5;

/** Migrates; several studios that start at once take turns. */
async function migrateServer(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  client.on("error", () => undefined);
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('fashn-studio migrations'))");
    // A long migration is no hanging one.
    await client.query("SET idle_in_transaction_session_timeout = 0");
    await migrate(drizzle(client, { schema }), { migrationsFolder });
  } finally {
    // Not for the pool: with the connection ends its lock.
    client.release(true);
  }
}

/**
 * Drizzle over the pool, but for transactions: drizzle loses a connection for good when it breaks before BEGIN is answered,
 * and one that breaks while nobody listens to it would end the process.
 */
function overPool(pool: pg.Pool): Db {
  const db = drizzle(pool, { schema });
  const transaction: typeof db.transaction = async (work, config) => {
    const client = await pool.connect();
    let broken = false;
    const onBreak = () => {
      broken = true;
    };
    client.on("error", onBreak);
    try {
      return await drizzle(client, { schema }).transaction(work, config);
    } finally {
      client.off("error", onBreak);
      client.release(broken);
    }
  };
  return Object.assign(db, { transaction }) as unknown as Db;
}

/**
 * Connects to a Postgres server and migrates.
 * @throws SettingError when it cannot be used
 */
export async function openServer(databaseUrl: string): Promise<Database> {
  const connection = { connectionString: databaseUrl, keepAlive: true };
  const pool = new pg.Pool({
    ...connection,
    max: connections,
    connectionTimeoutMillis: 5000,
    idle_in_transaction_session_timeout: mostIdleInTransactionMs,
  });
  // Without a listener an idle connection that breaks would end the process.
  pool.on("error", () => undefined);
  try {
    await migrateServer(pool);
  } catch (error) {
    await pool.end();
    throw new SettingError("DATABASE_URL", `the database cannot be used (${(error as Error).message})`, {
      cause: error,
    });
  }
  return {
    db: overPool(pool),
    embedded: false,
    boss: { ...connection, max: 4, superviseIntervalSeconds: lostItemsEvery, monitorIntervalSeconds: lostItemsEvery },
    listen: listenOn(connection),
    close: () => pool.end(),
  };
}
