import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { endpointOf, type ModelName } from "@/lib/catalog";
import type { Endpoint } from "@/lib/catalog/types";
import type { JobView } from "@/lib/types/job";
import type { Spread } from "@/lib/types/submission";
import { holdAssets } from "../assets/remove";
import { db } from "../db/client";
import type { Db } from "../db/open";
import { jobEvents, jobInputs, jobs } from "../db/schema";
import { announce } from "../events/announce";
import { log } from "../log/log";
import type { Person } from "../people/current-person";
import { briefOf } from "./brief";
import { checkDrafts } from "./checked";
import { newJobIds } from "./id";
import { keptOptions, readOptions } from "./options";
import { wakeSenders } from "./queue";
import { getJobsByIds } from "./views";

type Jobs = [JobView, ...JobView[]];

type More = {
  /** What else is written if the submission is, in the same transaction; told the take of its first job. */
  also?: ((tx: Db, take: number) => Promise<void>) | undefined;
};

/**
 * Takes a draft as a job, or as one job for each value of a spread: from here on all of them are stored, in their order
 * and in one transaction, and each is sent as soon as FASHN has a place free. A submission that comes again under the
 * key of an earlier one is that one: its jobs are answered, and nothing is stored.
 * @param draft anything; it is checked against the catalogue
 * @param options anything, too: what the studio does besides what FASHN is sent
 * @throws StudioFailure `invalid_input`, with a sentence for each field that is wrong; nothing is stored then
 */
export async function submit(
  model: ModelName,
  draft: unknown,
  person: Person,
  options: unknown = {},
  { also }: More = {},
): Promise<Jobs> {
  const endpoint = endpointOf(model);
  const { spread, key, ...own } = readOptions(endpoint, options);
  const known = await submitted(person, key);
  if (known) return known;
  const drafts = spreadOut(draft, spread).map((single) => withSeed(endpoint, single));
  const checked = await checkDrafts(endpoint, drafts, spread);
  const ids = newJobIds(checked.length);
  const batchId = checked.length > 1 ? randomUUID() : null;
  const members = checked.map((member, i) => ({ ...member, id: ids[i] ?? "" }));

  const isNew = await (await db()).transaction(async (tx) => {
    const rows = members.map(({ id, inputs }, i) => ({
      id,
      model,
      inputs,
      options: keptOptions(endpoint, inputs, own),
      batchId,
      submissionKey: i === 0 ? key : undefined,
      brief: briefOf(endpoint, inputs),
      ...foreseen(endpoint, inputs),
      createdBy: person.id,
    }));
    // The same press may be on its way twice at one time: the second waits here for the first.
    const [first] = await tx
      .insert(jobs)
      .values(rows.slice(0, 1))
      .onConflictDoNothing({ target: [jobs.createdBy, jobs.submissionKey] })
      .returning({ take: jobs.take });
    if (!first) return false;
    await holdAssets(
      tx,
      members.flatMap(({ pictures }) => pictures.map(({ assetId }) => assetId)),
    );
    if (rows.length > 1) await tx.insert(jobs).values(rows.slice(1));
    const edges = members.flatMap(({ id, pictures }) => pictures.map((picture) => ({ jobId: id, ...picture })));
    if (edges.length > 0) await tx.insert(jobInputs).values(edges);
    await tx.insert(jobEvents).values(ids.map((jobId) => ({ jobId, status: "queued" as const })));
    for (const id of ids) await announce(tx, { type: "job", id });
    await also?.(tx, first.take);
    await announce(tx, { type: "credits" });
    await wakeSenders(tx);
    return true;
  });
  if (isNew) for (const jobId of ids) log().info({ jobId, batchId: batchId ?? undefined, model, to: "queued" }, "job");
  const made = isNew ? asJobs(await getJobsByIds(ids)) : await submitted(person, key);
  if (!made) throw new Error(`job ${ids[0]} vanished`);
  return made;
}

/** The jobs that this person's press has made already; null when it has made none. */
async function submitted(person: Person, key: string | undefined): Promise<Jobs | null> {
  if (key === undefined) return null;
  const [first] = await (await db())
    .select({ id: jobs.id, batchId: jobs.batchId })
    .from(jobs)
    .where(and(eq(jobs.createdBy, person.id), eq(jobs.submissionKey, key)));
  if (!first) return null;
  if (first.batchId === null) return asJobs(await getJobsByIds([first.id]));
  const all = await (await db()).select({ id: jobs.id }).from(jobs).where(eq(jobs.batchId, first.batchId));
  return asJobs(await getJobsByIds(all.map(({ id }) => id)));
}

function asJobs([first, ...rest]: JobView[]): Jobs | null {
  return first ? [first, ...rest] : null;
}

/** What a job with these inputs will make, cost and take. */
function foreseen(endpoint: Endpoint, inputs: Record<string, unknown>) {
  const { minMs, maxMs } = endpoint.typical(inputs);
  return {
    expected: endpoint.outputs(inputs).count,
    estimatedCredits: endpoint.credits(inputs),
    typicalMs: Math.round((minMs + maxMs) / 2),
  };
}

/** One draft for each value of a spread; without one the draft alone. */
function spreadOut(draft: unknown, spread: Spread | undefined): Record<string, unknown>[] {
  const values = typeof draft === "object" && draft !== null ? { ...draft } : {};
  return spread ? spread.values.map((value) => ({ ...values, [spread.field]: value })) : [values];
}

/** FASHN's default seed of 42 makes "again" return the same picture: without a seed in the draft a fresh one is drawn. */
function withSeed(endpoint: Endpoint, draft: Record<string, unknown>): Record<string, unknown> {
  if (!("seed" in endpoint.inputs.shape) || draft.seed != null) return draft;
  return { ...draft, seed: randomInt(2 ** 32) };
}
