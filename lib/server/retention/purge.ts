import "server-only";
import { and, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { endpointOf, type ModelName } from "@/lib/catalog";
import { pictureFields } from "@/lib/catalog/picture-fields";
import { pictureName } from "@/lib/catalog/title";
import type { Endpoint } from "@/lib/catalog/types";
import type { JobView } from "@/lib/types/job";
import { finishRemoval, markRemoved } from "../assets/remove";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { assets, identities, jobInputs, jobs, presets } from "../db/schema";
import { announce } from "../events/announce";
import { StudioFailure } from "../failure";
import type { Job } from "../jobs/states";
import { getExistingJob } from "../jobs/views";
import { forgetPrompt } from "../prompts/forgotten";
import { brought } from "./rules";

/** More pictures than a job can have. */
const all = 100;

/** Inputs that say something of people and their work; the others are choices of a list. */
const telling = new Set(["picture", "mask", "prompt", "text"]);

/**
 * Removes what a settled job was made from: prompt and other words, the files of input pictures that nothing else uses,
 * with everything prepared from them, and what its results are called after them. Its results, choices and bill stay.
 * @returns the job, and how many of its pictures stay since something else uses them, or since they are results themselves
 * @throws StudioFailure `not_found`; `not_settled` while the job may still need its inputs
 */
export async function purge(id: string): Promise<{ job: JobView; stay: number }> {
  const { pictures, removed } = await (await db()).transaction(async (tx) => {
    const [job] = await tx.select().from(jobs).where(eq(jobs.id, id)).for("update");
    if (!job) throw new StudioFailure({ code: "not_found", message: "There is no such take." });
    if (job.purgedAt) return { pictures: [], removed: [] };
    if (!["done", "failed", "canceled"].includes(job.status)) throw notSettled();
    const endpoint = endpointOf(job.model as ModelName);
    const pictures = pictureFields(endpoint).flatMap((field) => job.inputs[field] ?? []) as string[];
    await renameResults(tx, job, endpoint);
    await tx
      .update(jobs)
      .set({
        inputs: choicesOf(endpoint, job.inputs),
        // A hash of the inputs could be guessed at.
        brief: `purged ${id}`,
        // FASHN's own words may quote them.
        error: job.error && { ...job.error, detail: null },
        purgedAt: sql`clock_timestamp()`,
        revision: sql`${jobs.revision} + 1`,
      })
      .where(eq(jobs.id, id));
    await tx.delete(jobInputs).where(eq(jobInputs.jobId, id));
    if (typeof job.inputs.prompt === "string") await forgetPrompt(tx, job.inputs.prompt);
    await announce(tx, { type: "job", id });
    return { pictures: [...new Set(pictures)], removed: await markUnused(tx, pictures) };
  });
  // Marked with the rest at once, so that a kill leaves nothing behind that the next sweep does not finish.
  for (const picture of removed) await finishRemoval(picture);
  const stay = pictures.filter((picture) => !removed.includes(picture)).length;
  return { job: await getExistingJob(id), stay };
}

const choicesOf = ({ fields }: Endpoint, inputs: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => !telling.has(fields[name]?.control ?? "text")));

/** Named by a job, a face or a preset, or the source of a picture that is still there. */
const used: SQL = sql`(
  exists (select 1 from ${jobInputs} where ${jobInputs.assetId} = assets.id)
  or exists (select 1 from ${identities} where ${identities.assetId} = assets.id)
  or exists (select 1 from ${presets}, jsonb_each_text(${presets.inputs}) as input where input.value = assets.id)
  or exists (select 1 from assets made where made.derived_from = assets.id and made.removed_at is null))`;

/** Marks those pictures as removed that people brought in and nothing uses any more; then what these were cut from. */
async function markUnused(tx: Db, pictures: string[]): Promise<string[]> {
  const removed: string[] = [];
  for (let ids = pictures; ids.length > 0; ) {
    const marked = await markRemoved(sql`${inArray(assets.id, ids)} and ${brought} and not ${used}`, all, tx);
    removed.push(...marked);
    ids = marked.length > 0 ? await sourcesOf(tx, marked) : [];
  }
  return removed;
}

async function sourcesOf(tx: Db, ids: string[]): Promise<string[]> {
  const found = await tx
    .select({ id: assets.derivedFrom })
    .from(assets)
    .where(and(inArray(assets.id, ids), isNotNull(assets.derivedFrom)));
  return found.flatMap(({ id }) => id ?? []);
}

/** Results are called after their prompt or pictures, and what was made of them after the results. */
async function renameResults(tx: Db, job: Job, { title }: Endpoint): Promise<void> {
  const [result] = await tx.select({ name: assets.name }).from(assets).where(eq(assets.jobId, job.id)).limit(1);
  if (!result) return;
  await tx.execute(sql`with recursive made as (
      select id from assets where job_id = ${job.id}
      union select child.id from assets child join made on child.derived_from = made.id)
    update assets set name = replace(name, ${pictureName(result)}::text, ${title}::text) where id in (select id from made)`);
}

function notSettled(): StudioFailure {
  return new StudioFailure({
    code: "not_settled",
    message: "This take may still need its inputs.",
    advice: "Remove them once it has ended.",
  });
}
