import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { StudioSettings } from "@/lib/types/settings";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { facts } from "../db/schema";
import { announce } from "../events/announce";

const key = "settings";
/** Notes when it was last decided how long pictures are kept. */
const keepKey = "settings keep";
const days = z.number().int().min(1).max(3650).nullable();

/** Each with what counts until somebody decides otherwise; 20 credits are the dearest take of four pictures at 4K. */
const shape = z.object({
  paused: z.boolean().default(false),
  warnBelow: z.number().int().min(0).max(1_000_000).default(20),
  keepUploadsDays: days.default(null),
  keepResultsDays: days.default(null),
  keepTrashDays: days.default(30),
});

/** Any part of the settings, as it may come from outside. */
export const settingsPatch = z.strictObject({
  paused: shape.shape.paused.unwrap().optional(),
  warnBelow: shape.shape.warnBelow.unwrap().optional(),
  keepUploadsDays: days.optional(),
  keepResultsDays: days.optional(),
  keepTrashDays: days.optional(),
});

/** The studio's settings. @param tx reads inside a transaction */
export async function getSettings(tx?: Db): Promise<StudioSettings> {
  const [fact] = await (tx ?? (await db())).select().from(facts).where(eq(facts.key, key));
  return shape.parse(fact?.value ?? {});
}

/**
 * Changes some of the settings for everybody, and tells the browsers.
 * @param also what follows from it, in the same transaction
 */
export async function changeSettings(
  patch: z.output<typeof settingsPatch>,
  also?: (tx: Db) => Promise<void>,
): Promise<StudioSettings> {
  return (await db()).transaction(async (tx) => {
    // Two changes at once must not undo each other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`fashn-studio ${key}`}))`);
    const value = shape.parse({ ...(await getSettings(tx)), ...patch });
    await tx
      .insert(facts)
      .values({ key, value })
      .onConflictDoUpdate({ target: facts.key, set: { value, updatedAt: sql`clock_timestamp()` } });
    if (Object.keys(patch).some((name) => name.startsWith("keep"))) {
      await tx
        .insert(facts)
        .values({ key: keepKey, value: {} })
        .onConflictDoUpdate({ target: facts.key, set: { updatedAt: sql`clock_timestamp()` } });
    }
    await announce(tx, { type: "settings" });
    await also?.(tx);
    return value;
  });
}

/** When it was last decided how long pictures are kept; null when nobody ever did. */
export async function keepRulesSince(): Promise<Date | null> {
  const [fact] = await (await db()).select().from(facts).where(eq(facts.key, keepKey));
  return fact?.updatedAt ?? null;
}
