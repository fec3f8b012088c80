import "server-only";
import type { JobError } from "@/lib/types/job";
import { refreshCredits } from "../credits/balance";
import type { Rejected, Unavailable } from "../fashn/errors";
import type { Prediction } from "../fashn/gateway";
import { retentionMs, untilLook, untilRetry } from "./pace";
import { amend, type Job, move } from "./states";
import { step } from "./step";
import { hasWebhook } from "./webhook";
import { fashnError, studioErrors } from "./words";

/** Words with which FASHN or its package say that a prediction ended without a result. */
const ended = new Set(["failed", "canceled", "cancelled", "time_out"]);

/** Refusals that another key would not have met. */
const keyErrors = new Set(["UnauthorizedAccess", "Forbidden"]);

/** FASHN's words for a prediction that is on its way. */
const underWay = new Set(["starting", "in_queue", "processing"]);

/** Milliseconds in which an id that FASHN does not know may still be on its way through FASHN. */
const unknownForMs = 60_000;

/** Draws the consequences of one look at a running job. */
export async function settle(job: Job, answer: Prediction | Rejected | Unavailable): Promise<void> {
  if (answer.kind === "unavailable") {
    if (ageMs(job) > retentionMs) return abandon(job, studioErrors.neverTold(answer.message));
    const wait = Math.max(answer.afterMs ?? 0, untilRetry(ageMs(job)));
    return lookAgain(job, wait, { error: studioErrors.unreadable(answer.name, answer.message) });
  }
  if (answer.kind === "rejected") return refused(job, answer);
  const { status, outputs, error, creditsUsed } = answer;
  if (status === "completed") return outputs.length > 0 ? completed(job, answer) : withoutOutput(job, answer);
  if (isOver(answer)) {
    // A word that nobody knows yet: what counts is that something was made.
    if (outputs.length > 0) return completed(job, answer);
    const words = error ? fashnError(error.name, error.message) : studioErrors.endedAs(status);
    return fail(job, told(words, creditsUsed), status, creditsUsed);
  }
  if (ageMs(job) > retentionMs) return abandon(job, studioErrors.neverFinished());
  const changed = status !== job.fashnStatus || job.error !== null;
  const wait = untilLook({ typicalMs: job.typicalMs, ageMs: ageMs(job), webhook: hasWebhook() });
  return lookAgain(job, wait, changed ? { fashnStatus: status, error: null } : {});
}

/** Whether a prediction has ended, whatever the word for it: FASHN tells the credits and an error of none that still runs. */
function isOver({ status, error, creditsUsed }: Prediction): boolean {
  return ended.has(status) || (!underWay.has(status) && (creditsUsed !== null || error !== null));
}

/** A failure is free by contract; where FASHN says that it was not, that is what is told. */
function told(error: JobError, creditsUsed: number | null): JobError {
  return creditsUsed ? { ...error, charged: "yes" } : error;
}

function ageMs(job: Job): number {
  return Date.now() - (job.acceptedAt ?? job.createdAt).getTime();
}

async function completed(job: Job, { status, outputs, creditsUsed }: Prediction): Promise<void> {
  // Pictures inside the answer are read again when they are stored: a database row is no place for megabytes.
  const remoteOutputs = outputs.some((output) => output.startsWith("data:")) ? null : outputs;
  const patch = { remoteOutputs, usedCredits: creditsUsed, fashnStatus: status, nextLookAt: null, error: null };
  await move(job.id, "running", "saving", patch);
  step(job.id, "completion stored");
}

/** Complete, yet nothing to keep: the bill is told as it is. */
function withoutOutput(job: Job, { status, creditsUsed }: Prediction): Promise<void> {
  return fail(job, studioErrors.noOutput(null, creditsUsed), status, creditsUsed);
}

async function fail(job: Job, error: JobError, fashnStatus: string, creditsUsed: number | null): Promise<void> {
  const usedCredits = creditsUsed ?? (error.charged === "no" ? 0 : null);
  const patch = { error, fashnStatus, usedCredits, nextLookAt: null, finishedAt: new Date() };
  await move(job.id, "running", "failed", patch, error.name);
  refreshCredits();
}

/** FASHN will not say any more: a person has to look. */
async function abandon(job: Job, error: JobError): Promise<void> {
  await move(job.id, "running", "in_doubt", { error, nextLookAt: null, finishedAt: new Date() }, error.name);
}

/** A refused read never means that the job failed: the key may have been changed, or the id may not be known yet. */
function refused(job: Job, { name, message }: Rejected): Promise<void> {
  if (name !== "NotFound") {
    if (ageMs(job) > retentionMs) return abandon(job, studioErrors.neverTold(message));
    if (keyErrors.has(name)) return lookAgain(job, 30_000, { error: studioErrors.keyRefused(name, message) });
    return lookAgain(job, untilRetry(ageMs(job)), { error: studioErrors.refusedToSay(name, message) });
  }
  // Its webhook has told another id meanwhile: this one was a stranger's.
  const { hintedPredictionId: hinted, predictionId } = job;
  if (hinted && hinted !== predictionId) return lookAgain(job, 0, { predictionId: hinted });
  if (ageMs(job) > unknownForMs) return abandon(job, studioErrors.unknownPrediction(message));
  return lookAgain(job, 2000, {});
}

type News = { error?: JobError | null; fashnStatus?: string; predictionId?: string };

async function lookAgain(job: Job, ms: number, news: News): Promise<void> {
  const nextLookAt = new Date(Date.now() + ms);
  await amend(job.id, "running", { ...news, nextLookAt }, Object.keys(news).length > 0);
}
