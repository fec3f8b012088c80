import "server-only";
import { randomUUID } from "node:crypto";
import { eq, ne, sql } from "drizzle-orm";
import { database } from "../db/client";
import { instances } from "../db/schema";

/** A process that was silent this long is taken for dead. Milliseconds. */
export const silenceMs = 15_000;

const held = globalThis as typeof globalThis & { studioInstance?: string };

/** Name of this process among all studios on the database; new at every start. */
export function instanceId(): string {
  held.studioInstance ??= randomUUID();
  return held.studioInstance;
}

/** Shows the others that this process lives. */
export async function beat(): Promise<void> {
  const { db } = await database();
  await db
    .insert(instances)
    .values({ id: instanceId() })
    .onConflictDoUpdate({ target: instances.id, set: { seenAt: sql`clock_timestamp()` } });
}

/** Forgets the dead. An embedded database serves one process at a time: every other one is then dead at once. */
export async function buryDead(): Promise<void> {
  const { db, embedded } = await database();
  const others = ne(instances.id, instanceId());
  await db
    .delete(instances)
    .where(
      embedded
        ? others
        : sql`${others} and ${instances.seenAt} < clock_timestamp() - ${silenceMs} * interval '1 millisecond'`,
    );
}

/** Takes this process off the list, so that others take over what it leaves at once. */
export async function leave(): Promise<void> {
  const { db } = await database();
  await db.delete(instances).where(eq(instances.id, instanceId()));
}
