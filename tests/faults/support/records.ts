import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JobView } from "@/lib/types/job";

/** What the sandbox itself has written down about one prediction: independent of what the studio believes. */
export type Record = {
  id: string;
  /** The studio's job, from the address of its webhook. */
  jobId: string;
  completed: boolean;
  credits: number;
  /** Hex, of each file that it made. */
  sha256: string[];
};

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** All predictions of a sandbox, read from its folder. */
export function recordsOf(data: string): Record[] {
  const folder = join(data, "predictions");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const { id, credits, settled, webhook } = JSON.parse(readFileSync(join(folder, name), "utf8"));
      const completed = settled?.status === "completed";
      const files: string[] = completed ? settled.outputs : [];
      return {
        id,
        jobId: new URL(webhook.url).pathname.split("/").at(-1) ?? "",
        completed,
        credits: completed ? credits : 0,
        sha256: files.map((file) => sha256(readFileSync(join(data, "outputs", id, file)))),
      };
    });
}

/** Where the books of the studio and those of the sandbox differ. */
export type Differences = {
  /** Jobs that still move although nothing is left to wait for. */
  lost: string[];
  /** Jobs that the sandbox was sent more than once. */
  sentTwice: string[];
  /** Jobs that are done without exactly the files that the sandbox made for them. */
  wrongHash: string[];
  /** Jobs that the sandbox has billed otherwise than the studio says. */
  wrongBill: string[];
};

/**
 * Holds the studio's jobs against the sandbox's predictions.
 * @param stored the SHA-256 of a job's stored files, in order
 */
export async function compare(
  jobs: JobView[],
  records: Record[],
  stored: (job: JobView) => Promise<string[]>,
): Promise<Differences> {
  const differences: Differences = { lost: [], sentTwice: [], wrongHash: [], wrongBill: [] };
  for (const job of jobs) {
    const own = records.filter(({ jobId }) => jobId === job.id);
    const note = `${job.id} ${job.status}`;
    if (!["done", "failed", "in_doubt", "canceled"].includes(job.status)) differences.lost.push(note);
    if (own.length > 1) differences.sentTwice.push(note);
    if (job.status !== "done") continue;
    const [record] = own;
    if (String(await stored(job)) !== String(record?.sha256)) differences.wrongHash.push(note);
    if (job.usedCredits !== record?.credits) differences.wrongBill.push(note);
  }
  return differences;
}
