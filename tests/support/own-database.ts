import { afterAll } from "vitest";
import { databaseUrl, dropDatabases } from "./databases";

// Runs before every test file that runs on Postgres: what opens the studio's database there finds one of its own.
process.env.DATABASE_URL = await databaseUrl("file");
afterAll(dropDatabases);
