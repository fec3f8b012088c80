import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { atWork } from "./at-work";
import { doubt } from "./doubt";
import { buryDead, instanceId } from "./instance";
import { wakeSavers, wakeSenders } from "./queue";
import { transition } from "./states";
import { studioErrors } from "./words";

const lost = "The studio ended or lost its database before FASHN's answer was stored.";

/**
 * Takes over what nobody is sending any more: what a dead process left, and what this one lost hold of when its database
 * went away. What had not left goes back to the queue; what may have left is never sent again: it is in doubt, or runs
 * when its webhook has told the prediction's id.
 */
export async function takeOver(): Promise<void> {
  const before = atWork().jobs;
  await buryDead();
  await (await db()).transaction(async (tx) => {
    // Held until the end of this transaction: a process that was only slow cannot begin to send one meanwhile.
    const left = await tx
      .select({ id: jobs.id, sentAt: jobs.sentAt })
      .from(jobs)
      .where(
        sql`${jobs.status} = 'submitting' and (${jobs.claimedBy} = ${instanceId()}
          or ${jobs.claimedBy} is null or not exists (select 1 from instances where instances.id = ${jobs.claimedBy}))`,
      )
      .for("update", { skipLocked: true });
    const mine = new Set([...before, ...atWork().jobs]);
    for (const { id, sentAt } of left.filter(({ id }) => !mine.has(id))) {
      if (sentAt) await doubt(tx, id, studioErrors.inDoubt("Interrupted", lost));
      else await transition(tx, id, "submitting", "queued", { claimedBy: null }, "taken over");
    }
  });
}

/** Takes up, at the start of a process, all that an earlier one left: sending, looking and storing. */
export async function recover(): Promise<void> {
  await takeOver();
  await (await db()).transaction(async (tx) => {
    // Whatever was reported while nobody listened is found by one look.
    await tx.update(jobs).set({ nextLookAt: sql`clock_timestamp()` }).where(eq(jobs.status, "running"));
    const saving = await tx.select().from(jobs).where(eq(jobs.status, "saving"));
    for (const job of saving) await wakeSavers(tx, job);
    await wakeSenders(tx);
  });
}
