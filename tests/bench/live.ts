import { readFileSync } from "node:fs";
import { Agent, get, type IncomingMessage } from "node:http";
import type { Page } from "@playwright/test";
import type { StudioEvent } from "@/lib/types/event";
import { FashnServer } from "../support/fashn-server";
import { discard, type Studio, startStudio } from "../support/studio";
import type { Row } from "./table";

const BROWSERS = 200;
const JOBS = 24;
const EVENTS = 10_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A browser's end of the live events: a plain HTTP stream, read as it comes. */
async function follow(url: string, agent: Agent, heard: (event: StudioEvent, id: number) => void) {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${url}/api/events`, { agent }, resolve).on("error", reject),
  );
  let rest = "";
  let id = 0;
  response.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.startsWith("id: ")) id = Number(line.slice(4));
      if (line.startsWith("data: ")) heard(JSON.parse(line.slice(6)) as StudioEvent, id);
    }
  });
  const ended = new Promise<void>((resolve) => response.on("close", resolve).on("error", () => undefined));
  return { ended };
}

/** Memory of the server after it had time to tidy up, MB. */
async function memory(studio: Studio): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 10; n++) {
    const status = readFileSync(`/proc/${studio.process.pid}/status`, "utf8");
    least = Math.min(least, Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
    await pause(1000);
  }
  return Math.round(least);
}

function shares(values: number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return `${at(0.5)} / ${at(0.95)} / ${at(0.99)} ms (${sorted.length} receipts, last ${at(1)} ms)`;
}

/** When a job changed, on the clock of this machine, for the states that say so. */
function changedAt(event: StudioEvent): number | null {
  if (event.type !== "job") return null;
  const { status, createdAt, finishedAt } = event.job;
  if (status === "queued") return Date.parse(createdAt);
  return finishedAt && status === "done" ? Date.parse(finishedAt) : null;
}

/** 200 browsers on one studio: how late they hear of a change, what 10,000 events leave behind, and how it stops. */
export async function live(browserPage: () => Promise<Page>): Promise<Row[]> {
  const fashn = await new FashnServer({ takesMs: null, credits: 100_000 }).listen();
  const env = {
    FASHN_BASE_URL: fashn.url,
    FASHN_API_KEY: "bench",
    FASHN_MAX_CONCURRENCY: "100",
    FASHN_RUN_LIMIT: "1000/1",
    FASHN_STATUS_LIMIT: "10000/1",
  };
  const studio = await startStudio({ env });
  const late: number[] = [];
  let told = 0;
  try {
    const page = await browserPage();
    await page.goto(`${studio.url}/try-on`);
    await page.getByRole("button", { name: "Use the samples" }).click();
    const generate = page.getByRole("button", { name: /^Generate/ });
    await generate.waitFor();

    const agent = new Agent({ keepAlive: true, maxSockets: BROWSERS });
    const streams = await Promise.all(
      Array.from({ length: BROWSERS }, () =>
        follow(studio.url, agent, (event, id) => {
          told = Math.max(told, id);
          const at = changedAt(event);
          if (at !== null) late.push(Date.now() - at);
        }),
      ),
    );
    for (let job = 0; job < 2 * JOBS; job++) {
      await generate.click();
      for (const deadline = Date.now() + 30_000; fashn.predictions.size <= job && Date.now() < deadline; )
        await pause(5);
      // Half of them end; the others stay and change their state many times.
      if (job % 2 === 0) await fashn.complete(fashn.latest);
      await pause(150);
    }
    await page.close();

    const change = async (word: string) => {
      const running = [...fashn.predictions.values()].filter(({ output }) => output === null);
      for (const prediction of running) prediction.status = word;
      await Promise.all(running.map((prediction) => fashn.callWebhook(prediction)));
    };
    for (let round = 0; told < 1000; round++) await change(`warm ${round}`);
    const before = await memory(studio);
    const [from, first] = [Date.now(), told];
    for (let round = 0; told < first + EVENTS; round++) await change(`step ${round}`);
    const seconds = (Date.now() - from) / 1000;
    const after = await memory(studio);

    const stopping = studio.stop();
    const { ms } = await stopping;
    await Promise.all(streams.map(({ ended }) => ended));
    return [
      { what: `change to ${BROWSERS} browsers, p50 / p95 / p99`, measured: shares(late), target: "p99 at most 250 ms" },
      {
        what: `memory before and after ${EVENTS.toLocaleString("en")} events to each`,
        measured: `${before} MB, ${after} MB (${Math.round((told - first) / seconds)} events a second)`,
        target: "flat",
      },
      {
        what: `SIGTERM to end with ${BROWSERS} connected, all streams closed`,
        measured: `${ms} ms`,
        target: "at most 5,000 ms",
      },
    ];
  } finally {
    await studio.kill().catch(() => undefined);
    await fashn.close();
    discard(studio.dataDir);
  }
}
