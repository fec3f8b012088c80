import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { doubt } from "./doubt";
import { buryDead, instanceId } from "./instance";
import { wakeSavers, wakeSenders } from "./queue";
import { move } from "./states";
import { studioErrors } from "./words";

/**
 * Takes over what dead processes were in the middle of sending. What had not left goes back to the queue; what may
 * have left is never sent again: it is in doubt, or runs when its webhook has told the prediction's id.
 */
export async function takeOver(): Promise<void> {
  await buryDead();
  const left = await (await db())
    .select({ id: jobs.id, sentAt: jobs.sentAt })
    .from(jobs)
    .where(
      sql`${jobs.status} = 'submitting' and ${jobs.claimedBy} is distinct from ${instanceId()}
        and not exists (select 1 from instances where instances.id = ${jobs.claimedBy})`,
    );
  for (const { id, sentAt } of left) {
    if (sentAt) await doubt(id, studioErrors.inDoubt("Interrupted", "The studio ended before FASHN answered."));
    else await move(id, "submitting", "queued", { claimedBy: null }, "taken over");
  }
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
