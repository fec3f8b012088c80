import "server-only";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { endpointOf, type ModelName } from "@/lib/catalog";
import { titleOf } from "@/lib/catalog/title";
import type { JobError } from "@/lib/types/job";
import { ensureRendition, keepRendition } from "../assets/rendition";
import { insertResult, type StoredResult, storeFile } from "../assets/results";
import { type AssetRow, shownWidths } from "../assets/view";
import { refreshCredits } from "../credits/balance";
import { db } from "../db/client";
import { assets, jobs } from "../db/schema";
import { StudioFailure } from "../failure";
import type { Pixels } from "../images/pixels";
import { firstWidths, renditionWidths } from "../images/rendition";
import { also } from "../log/about";
import { log } from "../log/log";
import { withIncoming } from "../storage/incoming";
import { atWork } from "./at-work";
import { fetchOutput, outputsOf } from "./fetch-output";
import { keepsUnpainted, keepUnpaintedOf } from "./keep-unpainted";
import { isGone, keptWords } from "./kept-at-fashn";
import { OutputRefused, type Refusal, triesFor } from "./output-refused";
import { amend, type Job, move, transition } from "./states";
import { step } from "./step";
import { getExistingJob } from "./views";
import { studioErrors } from "./words";

/**
 * Stores the outputs of a finished job. May be killed at any point and be run again: the same outputs become the same
 * files and rows. An output that cannot be had yet keeps none of the others waiting.
 * @param tries how often this has been tried before
 * @throws what went wrong, so that the queue tries again later; not once there is nothing left to hope for
 */
export async function save(jobId: string, tries = 0, signal?: AbortSignal): Promise<void> {
  const [job] = await (await db())
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, jobId), eq(jobs.status, "saving")));
  if (!job) return;
  also({ predictionId: job.predictionId, batchId: job.batchId });
  try {
    // Killed while the unpainted was laid back: all that FASHN has is here already, and may be gone there.
    const kept = await keptPositions(job);
    const stored = kept.size >= job.expected;
    const made = stored ? [] : await withIncoming((folder) => storeOutputs(job, kept, folder, signal));
    for (const row of made.filter(({ kind }) => kind === "video")) makeStills(job, row);
    // What was paid for is kept by now; on top of it comes what the studio itself makes of it.
    await keepUnpaintedOf(job);
    await move(job.id, "saving", "done", ended());
  } catch (error) {
    if (atWork().stopping) throw error;
    await tellTrouble(job, error, tries + 1);
  } finally {
    // Not before: the result is what somebody waits for, and both want the same database.
    if (!atWork().stopping) refreshCredits();
  }
}

const ended = () => ({ finishedAt: new Date(), error: null });

/** Files first; then the rows of all that came, and the job's end if that is all of them, in one transaction. */
async function storeOutputs(job: Job, kept: Kept, folder: string, signal?: AbortSignal): Promise<AssetRow[]> {
  const outputs = await outputsOf(job, signal);
  const { kind } = endpointOf(job.model as ModelName).outputs(job.inputs);
  const storing = outputs.map(async (output, position) => {
    if (kept.has(position)) return null;
    const file = await fetchOutput(output, join(folder, String(position)), kind, signal);
    step(job.id, "output fetched");
    const whose = { jobId: job.id, position };
    const stored = await storeFile(whose, file, (picture, pixels) => makeRenditions(job, picture, pixels));
    step(job.id, "file stored");
    return stored;
  });
  const [results, name] = await Promise.all([Promise.allSettled(storing), nameOf(job)]);
  const failure = results.find((result) => result.status === "rejected");
  const made = await (await db()).transaction(async (tx) => {
    const rows: AssetRow[] = [];
    for (const stored of results.flatMap(storedIn)) {
      rows.push(await insertResult(tx, stored, { person: { id: job.createdBy }, name }));
    }
    step(job.id, "rows written");
    if (!failure && !keepsUnpainted(job)) await transition(tx, job.id, "saving", "done", ended());
    return rows;
  });
  if (failure) throw failure.reason;
  step(job.id, "result kept");
  return made;
}

function storedIn(result: PromiseSettledResult<StoredResult | null>): StoredResult[] {
  return result.status === "fulfilled" && result.value ? [result.value] : [];
}

type Kept = ReadonlySet<number | null>;

/** The outputs that an earlier try has stored. */
async function keptPositions(job: Job): Promise<Kept> {
  const kept = await (await db()).select({ position: assets.position }).from(assets).where(eq(assets.jobId, job.id));
  return new Set(kept.map(({ position }) => position));
}

/** What the pictures show; of a take without pictures and words the name of its tool. */
async function nameOf(job: Job): Promise<string> {
  return titleOf(await getExistingJob(job.id)) || endpointOf(job.model as ModelName).title;
}

const isFirst = (width: number) => firstWidths.includes(width);

/** Beside the storing, so that they are there when the screen asks for them. */
function makeRenditions(job: Job, { id, width }: { id: string; width: number }, pixels: Pixels): void {
  for (const one of renditionWidths(width).filter(isFirst)) {
    atWork().start("rendition", job.id, () => keepRendition(id, one, pixels));
  }
}

/** Afterwards, since a film plays without them. */
function makeStills(job: Job, row: AssetRow): void {
  for (const width of shownWidths(row).filter(isFirst)) {
    atWork().start("rendition", job.id, () => ensureRendition(row.id, width));
  }
}

/**
 * Says on screen what holds the result up, and lets the queue try again: for as long as FASHN keeps the result, or, where
 * that will hardly help, a few times before a person decides.
 */
async function tellTrouble(job: Job, error: unknown, tries: number): Promise<void> {
  const detail = error instanceof Error ? error.message : String(error);
  log().warn({ err: error, jobId: job.id }, "outputs could not be stored yet");
  if (await isGone(job, error)) return giveUp(job, studioErrors.expired(detail, job.usedCredits), "expired");
  const kept = keptWords(job);
  const why = refusalIn(error);
  if (why && tries >= triesFor[why]) {
    return giveUp(job, studioErrors.notFetched(why, detail, kept, job.usedCredits), why);
  }
  const trouble = studioErrors.notSavedYet(detail, kept, job.usedCredits);
  await amend(job.id, "saving", { error: trouble }, job.error?.detail !== detail);
  throw error;
}

/** What could be stored is kept: the job is then done, with fewer pictures than it paid for. */
async function giveUp(job: Job, error: JobError, note: string): Promise<void> {
  const end = (await keptPositions(job)).size > 0 ? "done" : "failed";
  await move(job.id, "saving", end, { error, finishedAt: new Date() }, note);
}

function refusalIn(error: unknown): Refusal | null {
  if (error instanceof OutputRefused) return error.why;
  // What came is of the right kind and cannot be read.
  return error instanceof StudioFailure ? "broken" : null;
}
