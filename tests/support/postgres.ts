import type { TestProject } from "vitest/node";
import { startPostgres } from "../../scripts/setup/postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the Postgres server that the tests of this project run on; absent where they run on PGlite. */
    postgres?: string;
  }
}

/** Gives a project's tests a Postgres server: TEST_DATABASE_URL, else one that is started for them. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide("postgres", given);
    return;
  }
  const server = await startPostgres();
  project.provide("postgres", server.url);
  return server.stop;
}
