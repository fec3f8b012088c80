import "server-only";
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import packageJson from "@/package.json";
import { getCredits, readBalance } from "./credits/balance";
import { db } from "./db/client";
import { env } from "./env";
import { isQueueOpen } from "./jobs/queue";
import { studioId } from "./secret";

/** An answer of FASHN counts this long. Milliseconds. */
const freshMs = 10_000;
/** Nobody who asks for health waits longer for FASHN. Milliseconds. */
const mostMs = 3000;

export type Health = {
  /** `ok`, `degraded` while FASHN does not answer, `down` when the studio cannot work. */
  status: "ok" | "degraded" | "down";
  version: string;
  /** Which studio answers: the same for all that share its secret. */
  studio: string;
  database: boolean;
  storage: boolean;
  queue: boolean;
  fashn: boolean;
};

/** Whether each part of the studio works. Never throws. */
export async function health(): Promise<Health> {
  const [database, storage, fashn] = await Promise.all([works(askDatabase), works(writeFileOnce), works(askFashn)]);
  const queue = isQueueOpen();
  const up = database && storage && queue;
  const status = up ? (fashn ? "ok" : "degraded") : "down";
  return { status, version: packageJson.version, studio: studioId(), database, storage, queue, fashn };
}

async function works(part: () => Promise<boolean>): Promise<boolean> {
  return part().catch(() => false);
}

async function askDatabase(): Promise<boolean> {
  await (await db()).execute(sql`select 1`);
  return true;
}

async function writeFileOnce(): Promise<boolean> {
  const path = join(/* turbopackIgnore: true */ env().studio.dataDir, `.health.${randomUUID()}`);
  await writeFile(path, "");
  await rm(path);
  return true;
}

/** The balance is the cheapest thing to ask FASHN for, and its reading is kept anyway. */
async function askFashn(): Promise<boolean> {
  const { asOf } = await getCredits();
  if (asOf !== null && Date.now() - Date.parse(asOf) < freshMs) return true;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, mostMs, false);
  });
  return Promise.race([readBalance(), late]).finally(() => clearTimeout(timer));
}
