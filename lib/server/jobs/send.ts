import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { ModelName } from "@/lib/catalog";
import { refreshCredits } from "../credits/balance";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import type { TryLater } from "../fashn/errors";
import { type FashnInputs, type RunAnswer, run, takeRunTurn } from "../fashn/gateway";
import type { Turn } from "../fashn/limiter";
import { also } from "../log/about";
import { log } from "../log/log";
import { atWork } from "./at-work";
import { doubt, rescue, runningPatch } from "./doubt";
import { insist } from "./insist";
import { instanceId } from "./instance";
import { wakeLooks } from "./looks";
import { untilLook, untilRetry } from "./pace";
import { fashnInputs, PictureUnusable } from "./pictures";
import { amend, type Job, move, transition } from "./states";
import { step } from "./step";
import { hasWebhook, webhookUrl } from "./webhook";
import { fashnError, studioErrors } from "./words";

/**
 * Sends a claimed job to FASHN, once, and stores what came of it. Everything up to `markSent` may be broken off and done
 * again; from there on the request may have left, and the job is never sent a second time.
 */
export async function send(job: Job): Promise<void> {
  also({ batchId: job.batchId });
  step(job.id, "claimed");
  let inputs: Record<string, unknown>;
  let turn: Turn;
  try {
    // The turn is taken while the pictures are made ready: neither needs the other.
    [inputs, turn] = await Promise.all([readyInputs(job), takenTurn(job)]);
  } catch (error) {
    return giveBack(job, error);
  }
  let marked: boolean;
  try {
    marked = await markSent(job);
  } catch (error) {
    // Whether it was written is unknown; that nothing left is certain.
    return giveBack(job, error);
  }
  if (!marked) return takeHint(job);
  step(job.id, "marked sent");
  const model = job.model as ModelName;
  const answer = await run(turn, model, inputs as FashnInputs<ModelName>, webhookUrl(job.id));
  step(job.id, "answered");
  await insist(job.id, () => store(job, answer));
}

async function readyInputs(job: Job): Promise<Record<string, unknown>> {
  const inputs = await fashnInputs(job);
  step(job.id, "pictures ready");
  return inputs;
}

async function takenTurn(job: Job): Promise<Turn> {
  const turn = await takeRunTurn(atWork().signal);
  step(job.id, "turn taken");
  return turn;
}

/** Nothing left this machine: the job fails when its pictures are at fault, and waits for another try otherwise. */
async function giveBack(job: Job, error: unknown): Promise<void> {
  const unusable = error instanceof PictureUnusable ? error : null;
  const stopping = atWork().stopping;
  if (!stopping && !unusable) log().error({ err: error, jobId: job.id }, "a job could not be made ready");
  const wait = stopping ? 0 : untilRetry(Date.now() - job.createdAt.getTime());
  await insist(job.id, async () =>
    (await db()).transaction(async (tx) => {
      // Not this process's any more, when another one took it for dead while it was only slow, and sends the job by now.
      const own = and(eq(jobs.id, job.id), eq(jobs.claimedBy, instanceId()));
      if ((await tx.select({ id: jobs.id }).from(jobs).where(own).for("update")).length === 0) return;
      if (unusable) {
        const failed = { error: studioErrors.unprepared(unusable.message), finishedAt: new Date() };
        await transition(tx, job.id, "submitting", "failed", failed);
      } else {
        const waiting = { claimedBy: null, sentAt: null, nextLookAt: later(wait) };
        await transition(tx, job.id, "submitting", "queued", waiting);
      }
    }),
  );
}

/** Writes, before the request leaves, that it may have left. False when the job is not this process's to send any more. */
async function markSent(job: Job): Promise<boolean> {
  const marked = await (await db())
    .update(jobs)
    .set({ sentAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(jobs.id, job.id),
        eq(jobs.status, "submitting"),
        eq(jobs.claimedBy, instanceId()),
        isNull(jobs.sentAt),
        isNull(jobs.hintedPredictionId),
      ),
    )
    .returning({ id: jobs.id });
  return marked.length > 0;
}

/** A webhook came for a request that seemed refused: it was accepted after all, and is not sent again. */
async function takeHint(job: Job): Promise<void> {
  await (await db()).transaction(async (tx) => {
    const [now] = await tx.select().from(jobs).where(eq(jobs.id, job.id));
    if (now?.claimedBy === instanceId() && now.hintedPredictionId) await rescue(tx, now, now.hintedPredictionId);
  });
  wakeLooks();
}

async function store(job: Job, answer: RunAnswer): Promise<void> {
  const finishedAt = new Date();
  switch (answer.kind) {
    case "accepted":
      return accepted(job, answer.id);
    case "tryLater":
      return postpone(job, answer);
    case "rejected":
      await move(job.id, "submitting", "failed", { error: fashnError(answer.name, answer.message), finishedAt });
      return;
    case "outOfCredits":
      await move(job.id, "submitting", "failed", { error: fashnError("OutOfCredits", answer.message), finishedAt });
      refreshCredits();
      return;
    case "inDoubt":
      await (await db()).transaction((tx) => doubt(tx, job.id, studioErrors.inDoubt(answer.name, answer.message)));
      wakeLooks();
      return;
  }
}

async function accepted(job: Job, predictionId: string): Promise<void> {
  also({ predictionId });
  const wait = untilLook({ typicalMs: job.typicalMs, ageMs: 0, webhook: hasWebhook() });
  const patch = {
    ...runningPatch(predictionId),
    acceptedAt: new Date(),
    // A webhook that was faster than the answer of `run` is not repeated: look at once.
    nextLookAt: sql<Date>`case when ${jobs.hintedAt} is null
      then clock_timestamp() + ${wait} * interval '1 millisecond' else clock_timestamp() end`,
  };
  const stored =
    (await move(job.id, "submitting", "running", patch)) ??
    // In doubt already, when another process took this one for dead while it was only slow.
    (await move(job.id, "in_doubt", "running", patch));
  // Running already, when its webhook was faster than this answer; of the two this one is FASHN's own.
  if (!stored) await amend(job.id, "running", { predictionId });
  step(job.id, "id stored");
  wakeLooks();
}

async function postpone(job: Job, answer: TryLater): Promise<void> {
  const wait = answer.afterMs ?? untilRetry(Date.now() - job.createdAt.getTime());
  await move(
    job.id,
    "submitting",
    "queued",
    {
      sentAt: null,
      claimedBy: null,
      nextLookAt: later(wait),
      error: studioErrors.waiting(answer.name, answer.message),
    },
    answer.name,
  );
  wakeLooks();
}

const later = (ms: number) => new Date(Date.now() + ms);
