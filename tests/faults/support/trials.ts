import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect } from "vitest";
import { assets } from "@/lib/server/db/schema";
import type { JobError, JobStatus, JobView } from "@/lib/types/job";
import { figures } from "./figures";
import { compare, recordsOf, sha256 } from "./records";
import type { Stage } from "./stage";

/** How a job is to end that meets a fault. */
export type Expected = {
  ends: JobStatus;
  /** Title of its message; none for a job that is done. */
  says?: string;
  charged?: JobError["charged"];
  /** What the fault allows, in words: it stands in the table beside the time that was measured. */
  within: string;
};

let pictures = 0;

/** A picture that no other job has: what is made of it has a hash of its own. */
async function newPicture(): Promise<Buffer> {
  pictures += 1;
  const colour = `hsl(${(pictures * 47) % 360} 60% ${30 + (pictures % 40)}%)`;
  const drawn = `<svg width="60" height="80"><rect width="60" height="80" fill="#eee"/>
    <ellipse cx="30" cy="40" rx="${10 + (pictures % 15)}" ry="${20 + (pictures % 11)}" fill="${colour}"/></svg>`;
  return sharp(Buffer.from(drawn)).png().toBuffer();
}

/** Tries jobs of one test file with faults, and keeps a table of how they end. */
export function trials(stage: Stage, title: string) {
  const table = figures(title);
  const tried: string[] = [];
  const faults = new Set<string>();

  /** Sends a job while FASHN misbehaves. */
  async function send(fault: string): Promise<JobView> {
    const { fashn, studio } = stage;
    await fashn.meets(fault);
    faults.add(fault);
    const image = await studio.upload(await newPicture(), "plain.png");
    const job = await studio.submit("background-remove", { image });
    tried.push(job.id);
    return job;
  }

  /** Sends a job whose fault is acted out later, and leaves it to itself once FASHN has taken it. */
  async function leave(fault: string): Promise<string> {
    const { id } = await send(fault);
    await stage.studio.until(id, "running", "saving", "done", "failed");
    return id;
  }

  /** Waits for the end of a job and holds it against what is expected. */
  async function end(fault: string, id: string, expected: Expected): Promise<JobView> {
    const { ends, says, charged, within } = expected;
    const job = await stage.studio.until(id, ends, "done", "failed", "canceled");
    const context = `${fault}: ${job.status} ${JSON.stringify(job.error)}`;
    expect(job.status, context).toBe(ends);
    expect(job.error?.title, context).toBe(says);
    expect(job.error?.charged, context).toBe(charged);
    if (job.error) expect(job.error.advice, context).toMatch(/^[A-Z].{20,}\.$/);
    const ms = job.finishedAt ? Date.parse(job.finishedAt) - Date.parse(job.createdAt) : null;
    const time = ms === null ? "" : ` in ${(ms / 1000).toFixed(1)} s`;
    table.add({ what: fault, measured: `${job.status}${time}${says ? `: ${says}` : ""}`, target: within });
    return job;
  }

  /** One job, one fault, one end. */
  async function trial(fault: string, expected: Expected): Promise<JobView> {
    const { id } = await send(fault);
    return end(fault, id, expected);
  }

  /** The files of a job as they lie in the studio's storage. */
  async function stored({ id }: JobView): Promise<string[]> {
    const { studio } = stage;
    const rows = await studio.db.select().from(assets).where(eq(assets.jobId, id)).orderBy(assets.position);
    return Promise.all(rows.map(async (row) => sha256(await readFile(join(studio.dataDir, "media", row.storageKey)))));
  }

  /** Holds all jobs so far against the sandbox's own records. */
  async function audit(): Promise<void> {
    const jobs = await Promise.all(tried.map((id) => stage.studio.job(id)));
    const known = jobs.filter((job) => job !== null);
    const records = recordsOf(stage.fashn.data);
    const differences = await compare(known, records, stored);
    const { lost, sentTwice, wrongHash, wrongBill } = differences;
    const count = (what: string, of: unknown[]) => table.add({ what, measured: String(of.length), target: "0" });
    table.add({ what: "jobs", measured: String(tried.length), target: "" });
    table.add({ what: "faults tried", measured: String(faults.size), target: "" });
    count("lost", [...lost, ...tried.slice(known.length)]);
    count("sent twice", sentTwice);
    count("wrong hash", wrongHash);
    count("wrong bill", wrongBill);
    expect(known).toHaveLength(tried.length);
    const hashes = records.flatMap((record) => record.sha256);
    expect(new Set(hashes).size, "every output is like no other, so that none can pass for another").toBe(
      hashes.length,
    );
    expect(differences).toEqual({ lost: [], sentTwice: [], wrongHash: [], wrongBill: [] });
  }

  return { table, send, leave, end, trial, audit };
}
