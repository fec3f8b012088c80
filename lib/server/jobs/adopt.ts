import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { JobView } from "@/lib/types/job";
import type { StudioError } from "@/lib/types/result";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { StudioFailure } from "../failure";
import { status } from "../fashn/gateway";
import { isTaken, mayBeFound, rescue } from "./doubt";
import { lookNow } from "./looks";
import { getExistingJob } from "./views";

/** What can be an id of FASHN: it becomes part of an address. */
const shape = z
  .string()
  .trim()
  .regex(/^[\w-]{8,100}$/);

/**
 * Takes a prediction that a person found in the history at FASHN as the one of a job whose answer was lost. FASHN's
 * status names neither model nor inputs, so that only what it does tell is compared: that there is one, and how many
 * results it has.
 * @throws StudioFailure `not_found`; `not_adoptable` with a sentence that says why
 */
export async function adopt(id: string, given: unknown): Promise<JobView> {
  const job = await getExistingJob(id);
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw refused("That is not the id of a prediction.", "Copy the whole id from the history.");
  const predictionId = parsed.data;
  if (!mayBeFound(job) || job.predictionId !== null) {
    throw refused(`Take ${job.take} knows its prediction already.`, "Reload the page.");
  }
  await beSure(job, predictionId);
  await (await db()).transaction(async (tx) => {
    const [now] = await tx.select().from(jobs).where(eq(jobs.id, id)).for("update");
    if (await isTaken(tx, predictionId, id)) {
      throw refused("That prediction belongs to another take.", "Copy the id of the one that is missing here.");
    }
    if (now) await rescue(tx, now, predictionId, "a person told");
  });
  await lookNow(id);
  return getExistingJob(id);
}

/** @throws StudioFailure `not_adoptable` when FASHN does not know it, or when it cannot be this job's */
async function beSure(job: JobView, predictionId: string): Promise<void> {
  const answer = await status(predictionId);
  if (answer.kind === "unavailable") throw refused("FASHN does not answer.", "Try again in a moment.");
  if (answer.kind === "rejected") {
    throw answer.name === "NotFound"
      ? refused("FASHN does not know this id.", "Copy the whole id from the history.")
      : refused("FASHN refused to tell.", `${answer.name}: ${answer.message}`);
  }
  const made = answer.outputs.length;
  if (made > 0 && made !== job.expected) {
    const one = (count: number) => (count === 1 ? "1 result" : `${count} results`);
    throw refused(
      `That prediction has ${one(made)}, this take asked for ${one(job.expected)}.`,
      "Look for another one.",
    );
  }
}

function refused(message: string, advice: string): StudioFailure {
  const error: StudioError = { code: "not_adoptable", message, advice };
  return new StudioFailure(error);
}
