import "server-only";
import { and, count, isNull, sql, sum } from "drizzle-orm";
import type { Foreseen } from "@/lib/types/settings";
import { db } from "../db/client";
import { assets } from "../db/schema";
import { getSettings } from "../settings/settings";
import { type KeepRules, overdue } from "./rules";
import { graceMinutes } from "./sweep";

/** What would be removed besides what is anyway, and from when on, if the rules were changed like this now. Masks count: they are files of people, too. */
export async function foresee(change: Partial<KeepRules>): Promise<Foreseen> {
  const rules = await getSettings();
  const already = sql`${overdue(rules)} is true`;
  const [found] = await (await db())
    .select({ pictures: count(), bytes: sum(assets.bytes) })
    .from(assets)
    .where(and(isNull(assets.removedAt), overdue({ ...rules, ...change }), sql`not (${already})`));
  return {
    pictures: found?.pictures ?? 0,
    bytes: Number(found?.bytes ?? 0),
    from: new Date(Date.now() + graceMinutes * 60_000).toISOString(),
  };
}
