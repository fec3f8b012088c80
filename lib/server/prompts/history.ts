import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { ModelName } from "@/lib/catalog";
import type { PromptPage } from "@/lib/types/prompt";
import { db } from "../db/client";
import { jobs } from "../db/schema";
import type { Person } from "../people/current-person";
import { isForgotten } from "./forgotten";

type Page = {
  models: ModelName[];
  /** Words that the prompt holds, in any case; empty for all. */
  search: string;
  /** `next` of the page before; null for the first. */
  before: string | null;
  limit: number;
};

/** A text as a LIKE pattern that finds it anywhere. */
const holding = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * The distinct prompts that a person has sent to these endpoints and that nobody had forgotten since, newest use first. Jobs' ids sort by time, so that the
 * last id of a page is where the next one begins.
 */
export async function listPrompts({ models, search, before, limit }: Page, person: Person): Promise<PromptPage> {
  const prompt = sql<string>`${jobs.inputs}->>'prompt'`;
  const newest = sql<string>`max(${jobs.id})`;
  const database = await db();
  const uses = database
    .select({ text: prompt.as("text"), jobId: newest.as("job_id") })
    .from(jobs)
    .where(
      and(
        inArray(jobs.model, models),
        eq(jobs.createdBy, person.id),
        sql`btrim(${prompt}) <> ''`,
        sql`not ${isForgotten()}`,
        search === "" ? undefined : sql`${prompt} ilike ${holding(search)}`,
      ),
    )
    .groupBy(prompt)
    .having(before === null ? undefined : sql`max(${jobs.id}) < ${before}`)
    .as("uses");
  const found = await database
    .select({ text: uses.text, jobId: uses.jobId, take: jobs.take, createdAt: jobs.createdAt })
    .from(uses)
    .innerJoin(jobs, eq(jobs.id, uses.jobId))
    .orderBy(sql`${uses.jobId} desc`)
    .limit(limit + 1);
  const prompts = found.slice(0, limit).map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { prompts, next: found.length > limit ? (prompts.at(-1)?.jobId ?? null) : null };
}
