import { pictureName } from "@/lib/catalog/title";
import type { JobView } from "@/lib/types/job";
import { endpointOf } from "./endpoints";

/** Takes that belong together: of one submission (`batch`), of one brief, or one alone. */
export type Group = { key: string; kind: "batch" | "brief" | "single"; jobs: JobView[] };

/**
 * The takes in groups: those of one submission, and those of one brief whenever they were made. A group stands where its
 * newest take stands, so that a take that is finished moves nothing.
 * @param jobs newest first, as they are in each group, too
 */
export function groupsOf(jobs: readonly JobView[]): Group[] {
  const groups = new Map<string, JobView[]>();
  for (const job of jobs) {
    const key = job.batchId ?? (job.brief || job.id);
    const known = groups.get(key);
    if (known) known.push(job);
    else groups.set(key, [job]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    kind: members[0]?.batchId ? "batch" : members.length > 1 ? "brief" : "single",
    jobs: members,
  }));
}

/** The takes in the order in which they stand in the strip. */
export function inGroupOrder(jobs: readonly JobView[]): JobView[] {
  return groupsOf(jobs).flatMap((group) => group.jobs);
}

/** The takes of the same submission, this one among them; none for a take of its own. */
export function mates(jobs: readonly JobView[], { batchId }: JobView): JobView[] {
  return batchId === null ? [] : jobs.filter((job) => job.batchId === batchId);
}

/** The input in which the jobs of one submission differ; undefined where only one of them is known. */
function differing([first, ...rest]: readonly JobView[]): string | undefined {
  const fields = Object.entries(first ? endpointOf(first.model).fields : {}).filter(([, field]) => field.several);
  return fields.find(([name]) => rest.some(({ inputs }) => inputs[name] !== first?.inputs[name]))?.[0];
}

/** The word for one job of a submission: "look". */
export function nounOf(jobs: readonly JobView[]): string {
  const [first] = jobs;
  const field = differing(jobs);
  return (first && field && endpointOf(first.model).fields[field]?.several) || "take";
}

/** What tells each job of a submission from the others: "Coat, bottle", "3:4". By the job's id. */
export function namesIn(jobs: readonly JobView[]): Map<string, string> {
  const field = differing(jobs);
  if (!field) return new Map();
  return new Map(
    jobs.map(({ id, model, inputs, pictures }) => {
      const asset = pictures.find((picture) => picture.field === field)?.asset;
      const value = String(inputs[field]);
      return [id, asset ? pictureName(asset) : (endpointOf(model).fields[field]?.options?.[value]?.label ?? value)];
    }),
  );
}

/** When the first of some jobs was submitted and the last was settled, in ms since 1970; the end is null while one is at work. */
export function spanOf(jobs: readonly JobView[]): { from: number; to: number | null } {
  const ends = jobs.map(({ finishedAt }) => finishedAt);
  return {
    from: Math.min(...jobs.map(({ createdAt }) => Date.parse(createdAt))),
    to: ends.every((end) => end !== null) ? Math.max(...ends.map((end) => Date.parse(end ?? ""))) : null,
  };
}
