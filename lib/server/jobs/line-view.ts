import "server-only";
import { asc, inArray } from "drizzle-orm";
import type { LineView } from "@/lib/types/line";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import type { Person } from "../people/current-person";
import { nameOfPerson } from "../people/names";
import { getSettings } from "../settings/settings";
import { waitingLine } from "./waiting-line";

/** What runs and what waits, as the person sees it. Nothing is expected to start while the queue is paused. */
export async function readLine(person: Person): Promise<LineView> {
  const open = await db();
  const { paused } = await getSettings(open);
  const line = await waitingLine();
  const rows = await open
    .select({ id: jobs.id, take: jobs.take, by: jobs.createdBy, status: jobs.status, credits: jobs.estimatedCredits })
    .from(jobs)
    .where(inArray(jobs.status, ["queued", "submitting", "running", "saving", "in_doubt"]))
    .orderBy(asc(jobs.take));
  const known = new Map(rows.map((row) => [row.id, row]));
  return {
    underWay: rows.filter(({ status }) => status !== "queued").map(({ id }) => id),
    waiting: line.flatMap(({ id, at }) => {
      const job = known.get(id);
      if (job?.status !== "queued") return [];
      const expectedStartAt = paused || at === null ? null : new Date(at).toISOString();
      return [{ id, take: job.take, person: nameOfPerson(job.by), mine: job.by === person.id, expectedStartAt }];
    }),
    credits: rows.reduce((sum, { credits }) => sum + credits, 0),
  };
}
