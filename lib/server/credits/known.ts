import "server-only";
import { eq, lte } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "../db/open";
import { facts } from "../db/schema";
import { env } from "../env";
import { keepInHistory } from "./history";

const shape = z.object({ total: z.number(), subscription: z.number(), onDemand: z.number() });

/** A balance in credits, and when FASHN was asked for it. */
export type Reading = z.output<typeof shape> & { at: Date };

/** The balance of another FASHN, or of another sandbox, says nothing about this one's. */
export const source = () => env().fashn.baseUrl;
const key = () => `credits of ${source()}`;

/** The newest reading; null before the first. */
export async function knownReading(tx: Db): Promise<Reading | null> {
  const [fact] = await tx.select().from(facts).where(eq(facts.key, key()));
  const value = shape.safeParse(fact?.value);
  return fact && value.success ? { ...value.data, at: fact.updatedAt } : null;
}

/** Keeps a reading, unless another process has stored a newer one meanwhile. */
export async function keepReading(tx: Db, { at, ...value }: Reading): Promise<void> {
  const kept = await tx
    .insert(facts)
    .values({ key: key(), value, updatedAt: at })
    .onConflictDoUpdate({ target: facts.key, set: { value, updatedAt: at }, setWhere: lte(facts.updatedAt, at) })
    .returning({ key: facts.key });
  // The row just written is locked until the end of the transaction: readings enter the history one after the other.
  if (kept.length > 0) await keepInHistory(tx, source(), { ...value, at });
}
