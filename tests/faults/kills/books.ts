import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { assets, jobEvents, jobs } from "@/lib/server/db/schema";
import { decisions } from "@/lib/types/job";
import type { Engine } from "@/tests/support/engine";
import type { OutlivingFashn } from "./fashn";
import type { Press } from "./presses";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

export type Books = {
  jobs: number;
  /** Presses of which no job, or more than one, is found. */
  lost: number;
  /** Jobs whose request reached FASHN more than once. */
  sentTwice: number;
  /** Predictions that FASHN finished and the studio did not end as done, with all of their outputs. */
  unkept: number;
  /** Outputs whose row or file is not, byte for byte, what FASHN served. */
  wrongHash: number;
  /** Jobs without their estimate, or finished ones without the credits that FASHN took. */
  wrongCredits: number;
  /** Jobs that are neither done nor settled by a person. */
  open: number;
  byWebhook: number;
};

/** Holds what the studio has at the end against what FASHN saw and what was pressed. */
export async function readBooks(studio: Engine, fashn: OutlivingFashn, presses: readonly Press[]): Promise<Books> {
  const all = await studio.db.select().from(jobs);
  const outputs = await studio.db.select().from(assets).where(eq(assets.origin, "result"));
  const notes = await studio.db.select({ note: jobEvents.note }).from(jobEvents);
  const finished = [...fashn.predictions.values()].filter(({ status }) => status === "completed");

  const wrongHash = await Promise.all(
    outputs.map(async ({ jobId, position, sha256: stored, storageKey }) => {
      const { predictionId } = all.find(({ id }) => id === jobId) ?? {};
      const served = sha256(await fashn.file(`/cdn/${predictionId}/output_${position}.png`));
      const kept = await readFile(join(studio.dataDir, "media", storageKey)).then(sha256, () => "missing");
      return stored !== served || kept !== served;
    }),
  );
  return {
    jobs: all.length,
    lost: presses.filter(({ key }) => all.filter(({ submissionKey }) => submissionKey === key).length !== 1).length,
    sentTwice: all.filter(({ id }) => fashn.sendings(id) > 1 || fashn.startedFor(id).length > 1).length,
    unkept: finished.filter(({ id }) => {
      const job = all.find(({ predictionId }) => predictionId === id);
      return job?.status !== "done" || outputs.filter(({ jobId }) => jobId === job.id).length !== job.expected;
    }).length,
    wrongHash: wrongHash.filter(Boolean).length,
    wrongCredits: all.filter(({ estimatedCredits, usedCredits, predictionId }) => {
      const prediction = predictionId === null ? undefined : fashn.predictions.get(predictionId);
      return estimatedCredits !== 2 || (prediction && usedCredits !== prediction.credits);
    }).length,
    open: all.filter(({ status, error }) => status !== "done" && error?.name !== decisions.sentAgain).length,
    byWebhook: notes.filter(({ note }) => note?.startsWith("its webhook told")).length,
  };
}
