import "server-only";
import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import { endpointOf, type ModelName } from "@/lib/catalog";
import { pictureFields } from "@/lib/catalog/picture-fields";
import type { AssetView } from "@/lib/types/asset";
import type { JobPage, JobView } from "@/lib/types/job";
import { getAssetsByIds, getAssetsByJobIds, getKeptByAssetIds } from "../assets/queries";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import { StudioFailure } from "../failure";
import type { Job } from "./states";
import { waitingLine } from "./waiting-line";

/** One job, or null when there is none by that id. */
export async function getJobById(id: string): Promise<JobView | null> {
  const rows = await (await db()).select().from(jobs).where(eq(jobs.id, id));
  const [view] = await toJobViews(rows);
  return view ?? null;
}

/** Jobs in the order of their ids. */
export async function getJobsByIds(ids: string[]): Promise<JobView[]> {
  return toJobViews(await (await db()).select().from(jobs).where(inArray(jobs.id, ids)).orderBy(asc(jobs.id)));
}

/** @throws StudioFailure `not_found` */
export async function getExistingJob(id: string): Promise<JobView> {
  const job = await getJobById(id);
  if (!job) throw new StudioFailure({ code: "not_found", message: "There is no such take." });
  return job;
}

type Page = {
  /** None means all. */
  models: ModelName[];
  /** Only what has ended. */
  settled?: boolean;
  /** `next` of the page before; null for the first. */
  before: string | null;
  limit: number;
};

/** Jobs, newest first. Their ids sort by time, so that the last id of a page is where the next one begins. */
export async function listJobs({ models, settled, before, limit }: Page): Promise<JobPage> {
  const rows = await (await db())
    .select()
    .from(jobs)
    .where(
      and(
        models.length > 0 ? inArray(jobs.model, models) : undefined,
        settled ? inArray(jobs.status, ["done", "failed", "canceled"]) : undefined,
        before === null ? undefined : lt(jobs.id, before),
      ),
    )
    .orderBy(desc(jobs.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { jobs: await toJobViews(page), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** Rows as browsers see them, in four reads however many there are. */
async function toJobViews(rows: Job[]): Promise<JobView[]> {
  if (rows.length === 0) return [];
  const named = rows.map(namedPictures);
  const [pictures, outputs, line] = await Promise.all([
    getAssetsByIds(named.flat().map(({ assetId }) => assetId)),
    getAssetsByJobIds(rows.map(({ id }) => id)),
    rows.some(({ status }) => status === "queued") ? waitingLine() : [],
  ]);
  const places = new Map(line.map(({ id }, place) => [id, place]));
  const kept = await getKeptByAssetIds(maskedOutputs(rows, outputs));
  return rows.map((job, index) => {
    const shown = (named[index] ?? []).flatMap(({ field, assetId }) => {
      const asset = pictures.get(assetId);
      return asset ? [{ field, asset }] : [];
    });
    const made = outputs.filter(({ jobId }) => jobId === job.id);
    const ahead = job.status === "queued" ? (places.get(job.id) ?? line.length) : null;
    const versions = made.map(({ id }) => kept.get(id) ?? null);
    return toJobView(job, shown, made, versions, ahead);
  });
}

/** The pictures among a job's inputs, in the order of the catalogue. */
function namedPictures(job: Job): { field: string; assetId: string }[] {
  return pictureFields(endpointOf(job.model as ModelName)).flatMap((field) => {
    const assetId = job.inputs[field];
    return typeof assetId === "string" ? [{ field, assetId }] : [];
  });
}

/** Ids of what was made with a mask: nothing else has a version with the unpainted as it was. */
function maskedOutputs(rows: Job[], outputs: AssetView[]): string[] {
  const masked = new Set(rows.filter(({ inputs }) => typeof inputs.mask === "string").map(({ id }) => id));
  return outputs.filter(({ jobId }) => jobId !== null && masked.has(jobId)).map(({ id }) => id);
}

function toJobView(
  job: Job,
  pictures: JobView["pictures"],
  outputs: AssetView[],
  kept: JobView["kept"],
  ahead: number | null,
): JobView {
  const { id, take, revision, status, fashnStatus, inputs, options, batchId, brief } = job;
  const { expected, estimatedCredits, usedCredits, error, predictionId, typicalMs } = job;
  return {
    id,
    take,
    revision,
    model: job.model as ModelName,
    status,
    fashnStatus,
    inputs,
    options,
    batchId,
    brief,
    pictures,
    outputs,
    kept,
    expected,
    estimatedCredits,
    usedCredits,
    error,
    predictionId,
    typicalMs,
    ahead,
    createdAt: job.createdAt.toISOString(),
    sentAt: job.sentAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
    purgedAt: job.purgedAt?.toISOString() ?? null,
  };
}
