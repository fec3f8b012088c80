import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { ConstructorOptions } from "pg-boss";
import type * as schema from "./schema";

/** The same query builder over PGlite and over a Postgres server; also what a transaction hands out. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Database = {
  db: Db;
  /** True for the embedded PGlite: this process is then the only studio on its data. */
  embedded: boolean;
  /** How pg-boss connects to the same database. */
  boss: ConstructorOptions;
  /**
   * Calls `onMessage` for every NOTIFY on the channel until the returned function is called. What was sent while the
   * connection was away is lost: `onReconnect` says that this may have been so.
   */
  listen(channel: string, onMessage: (payload: string) => void, onReconnect?: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};
