// `npm run trace -- <job or take>`: what happened to a job, from the studio's database and, where given, its log.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import nextEnv from "@next/env";
import { closeDatabase } from "../lib/server/db/client";
import { findStudio } from "../lib/server/doctor/running";
import { SettingError } from "../lib/server/env";
import { StudioFailure } from "../lib/server/failure";
import { getHistory } from "../lib/server/observe/history";

import type { JobHistory } from "../lib/types/history";
import { traceLines } from "./trace-lines";

const usage = `npm run trace -- <job id or number of a take> [--log FILE]

  --log  the studio's log, which tells what happened between the changes; - reads it from standard input`;

function stop(problem: string): never {
  console.error(problem);
  process.exit(1);
}

/** The running studio is asked; of one that is stopped the database is read. */
async function read(reference: string): Promise<JobHistory> {
  const { address, health } = await findStudio();
  if (!health) return getHistory(reference).finally(closeDatabase);
  const answer = await fetch(`${address}/api/jobs/${encodeURIComponent(reference)}/history`);
  if (answer.status === 404) return stop("There is no such take.");
  if (!answer.ok) return stop(`The studio at ${address} answered ${answer.status}.`);
  return (await answer.json()) as JobHistory;
}

async function linesOf(file: string | undefined): Promise<string[]> {
  if (file === undefined) return [];
  const input = file === "-" ? process.stdin : createReadStream(file);
  const lines: string[] = [];
  for await (const line of createInterface({ input })) lines.push(line);
  return lines;
}

nextEnv.loadEnvConfig(process.cwd(), false, { info: () => undefined, error: console.error });
const { values, positionals } = parseArgs({ options: { log: { type: "string" } }, allowPositionals: true });
const [reference] = positionals;
if (reference === undefined) stop(usage);

try {
  const [history, log] = await Promise.all([read(reference), linesOf(values.log)]);
  for (const line of traceLines(history, log)) console.log(line);
  process.exit(0);
} catch (error) {
  if (error instanceof StudioFailure || error instanceof SettingError) stop(error.message);
  throw error;
}
