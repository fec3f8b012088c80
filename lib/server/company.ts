import "server-only";
import { eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "./db/client";
import { facts, instances } from "./db/schema";
import { env, SettingError } from "./env";
import { buryDead, instanceId, leave } from "./jobs/instance";
import { kept } from "./kept";
import { sign } from "./secret";

const key = "what studios share";
const shape = z.object({ secret: z.string(), files: z.string(), fashn: z.string() });
type Shared = z.infer<typeof shape>;

/**
 * Sees to it that all studios that run on one database have the same secret, files and FASHN: a webhook may arrive at any
 * of them, a browser may ask any of them for a picture, and any of them looks at a job that another one sent. What the
 * first of them has counts for those that follow.
 * @throws SettingError that names the one that differs
 */
export async function joinOthers(): Promise<void> {
  await buryDead();
  const { studio, fashn } = env();
  // The database is told none of them, only whether they are the same.
  const mine: Shared = {
    secret: sign("shared secret", ""),
    files: sign("shared files", kept(studio.dataDir, "id")),
    fashn: sign("shared FASHN", `${fashn.baseUrl}\n${fashn.apiKey}`),
  };
  const problem = await (await db()).transaction(async (tx) => {
    // Two that start at once must not both be the first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`fashn-studio ${key}`}))`);
    const others = await tx.$count(instances, ne(instances.id, instanceId()));
    const [fact] = await tx.select().from(facts).where(eq(facts.key, key));
    const theirs = shape.safeParse(fact?.value);
    if (others > 0 && theirs.success) return differs(mine, theirs.data);
    const value = mine;
    await tx.insert(facts).values({ key, value }).onConflictDoUpdate({ target: facts.key, set: { value } });
    return null;
  });
  if (!problem) return;
  await leave();
  throw problem;
}

function differs(mine: Shared, theirs: Shared): SettingError | null {
  const { studio, fashn } = env();
  const { secret, dataDir } = studio;
  if (mine.secret !== theirs.secret) {
    const cure = secret ? "give all of them the same" : `set the same in all of them, or let them share ${dataDir}`;
    return new SettingError("STUDIO_SECRET", `another studio runs on this database with another secret; ${cure}`);
  }
  if (mine.files !== theirs.files) {
    const cure = "all need the same one, on a volume that they share";
    return new SettingError("STUDIO_DATA_DIR", `another studio runs on this database without ${dataDir}; ${cure}`);
  }
  if (fashn.sandbox) {
    const cure = "set FASHN_API_KEY, or FASHN_BASE_URL to one sandbox for all";
    return new SettingError("FASHN_API_KEY", `the sandbox inside a studio serves that one alone; ${cure}`);
  }
  if (mine.fashn === theirs.fashn) return null;
  return new SettingError("FASHN_API_KEY", "another studio runs on this database with another key or FASHN_BASE_URL");
}
