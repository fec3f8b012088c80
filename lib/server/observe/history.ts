import "server-only";
import { asc, eq } from "drizzle-orm";
import type { ModelName } from "@/lib/catalog";
import type { JobHistory } from "@/lib/types/history";
import { db } from "../db/client";
import { jobEvents, jobs } from "../db/schema";
import { StudioFailure } from "../failure";

/**
 * What happened to a job.
 * @param reference its id, or the number of its take
 * @throws StudioFailure `not_found`
 */
export async function getHistory(reference: string): Promise<JobHistory> {
  const named = /^\d{1,9}$/.test(reference) ? eq(jobs.take, Number(reference)) : eq(jobs.id, reference);
  const { id, take, model, batchId, predictionId } = jobs;
  const [job] = await (await db()).select({ id, take, model, batchId, predictionId }).from(jobs).where(named);
  if (!job) throw new StudioFailure({ code: "not_found", message: "There is no such take." });
  const { status, note, at } = jobEvents;
  const events = await (await db())
    .select({ status, note, at })
    .from(jobEvents)
    .where(eq(jobEvents.jobId, job.id))
    .orderBy(asc(jobEvents.id));
  return {
    ...job,
    model: job.model as ModelName,
    events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
  };
}
