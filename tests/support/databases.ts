import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

// On a Postgres server every data directory of a test has a database of its own, as it has with PGlite. So a suite
// need not know which of the two it runs on.

const made = new Map<string, Promise<string>>();

async function ask(server: string, query: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(query).finally(() => client.end());
}

async function create(server: string, name: string): Promise<string> {
  await ask(server, `create database ${pg.escapeIdentifier(name)}`);
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

/** What a studio on this data directory is given as DATABASE_URL; empty where the tests run on PGlite. */
export async function databaseUrl(dataDir: string): Promise<string> {
  const server = inject("postgres");
  if (!server) return "";
  const url = made.get(dataDir) ?? create(server, `studio_test_${randomUUID()}`);
  made.set(dataDir, url);
  return url;
}

/** Removes every database that this test file was given. */
export async function dropDatabases(): Promise<void> {
  const server = inject("postgres");
  if (!server) return;
  for (const url of await Promise.all(made.values())) {
    await ask(server, `drop database ${pg.escapeIdentifier(new URL(url).pathname.slice(1))} with (force)`);
  }
  made.clear();
}
