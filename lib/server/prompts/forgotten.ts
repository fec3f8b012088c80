import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/open";
import { facts, jobs } from "../db/schema";
import { sign } from "../secret";

/** Names a prompt without telling it: who reads the database cannot try out guesses without the studio's secret. */
const keyOf = (prompt: SQL) =>
  sql`'forgotten prompt ' || encode(sha256(convert_to(${sign("forgotten prompts", "")}::text || ${prompt}, 'UTF8')), 'hex')`;

/** Takes a text out of everybody's earlier prompts, whichever takes were made with it. Sent again it is a new one. */
export async function forgetPrompt(tx: Db, prompt: string): Promise<void> {
  await tx.execute(
    sql`insert into ${facts} (key, value, updated_at) values (${keyOf(sql`${prompt}::text`)}, '{}', clock_timestamp())
      on conflict (key) do update set updated_at = excluded.updated_at`,
  );
}

/** Whether the prompt of a row of `jobs` was forgotten after it was submitted. */
export const isForgotten = () =>
  sql`exists (select 1 from ${facts}
    where ${facts.updatedAt} >= ${jobs.createdAt} and ${facts.key} = ${keyOf(sql`(${jobs.inputs}->>'prompt')`)})`;
