import { join } from "node:path";

/** Read when the studio starts, not bundled: it lies where the repository has it. */
export const migrationsFolder = join(/* turbopackIgnore: true */ process.cwd(), "lib/server/db/migrations");
