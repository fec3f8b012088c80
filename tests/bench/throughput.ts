import { FashnServer } from "../support/fashn-server";
import { asSettings, documented, KeyLimits } from "../support/key-limits";
import { type Load, startLoad } from "../support/load";
import type { Row } from "./table";

const JOBS = 500;
/** All windows and durations are so many times shorter than FASHN's. */
const FASTER = 5;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A FASHN that keeps the documented limits, and a studio in a process of its own with so many jobs in its queue. */
async function stage(jobs: number, takesMs: number, work: (fashn: FashnServer, load: Load) => Promise<Row[]>) {
  const limits = documented(FASTER);
  const fashn = await new FashnServer({ takesMs, credits: 100_000, limits: new KeyLimits(limits) }).listen();
  const load = await startLoad(fashn.url, asSettings(limits));
  try {
    await load.submit(jobs);
    return await work(fashn, load);
  } finally {
    await load.discard();
    await fashn.close();
  }
}

/** Waits until all jobs have ended and says how. */
async function ends(load: Load, jobs: number): Promise<string> {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; ) {
    const states = await load.states();
    const moving = ["queued", "submitting", "running", "saving"].reduce((sum, state) => sum + (states[state] ?? 0), 0);
    if (moving === 0) return `${states.done ?? 0} of ${jobs} done`;
    await pause(500);
  }
  return "not all ended within 5 minutes";
}

const refused = (fashn: FashnServer) => fashn.limits?.refusals.length ?? 0;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const once = (fashn: FashnServer) => new Set(fashn.predictions.values()).size;

/** Short jobs: what limits them is how many may be sent in a window. */
export function byWindow(): Promise<Row[]> {
  return stage(JOBS, 50, async (fashn, load) => {
    const ended = await ends(load, JOBS);
    const { requests, windowMs } = documented(FASTER).windows.run;
    const sent = fashn.runs.map(({ at }) => at);
    // The last of the tenth window's calls may vary with the jobs; its first has to wait for nine whole windows.
    const windows = Math.ceil(JOBS / requests) - 1;
    const took = (sent[windows * requests] ?? Number.NaN) - (sent[0] ?? Number.NaN);
    return [
      {
        what: `sent, against ${requests} in ${windowMs / 1000} s`,
        measured: `${percent((windows * windowMs) / took)} (${Math.round((windows * requests * 60_000) / took)} of ${(requests * 60_000) / windowMs} a minute)`,
        target: "at least 97 %",
      },
      {
        what: "  429s, jobs",
        measured: `${refused(fashn)}, ${ended}, ${once(fashn)} sent`,
        target: "0, all, once each",
      },
    ];
  });
}

/** Longer jobs: what limits them is how many FASHN works on at a time. */
export function byPlaces(): Promise<Row[]> {
  const jobs = JOBS;
  const takesMs = 1500;
  return stage(jobs, takesMs, async (fashn, load) => {
    const ended = await ends(load, jobs);
    const { places } = documented(FASTER);
    const sent = fashn.runs.map(({ at }) => at);
    // From the first job to the last that had others behind it, all places could have been taken.
    const took = (sent.at(-1) ?? Number.NaN) - (sent[places - 1] ?? Number.NaN);
    const possible = ((jobs - places) * takesMs) / places;
    const empty = (took - possible) / ((jobs - places) / places);
    return [
      {
        what: `places taken, of ${places} with jobs of ${takesMs / 1000} s`,
        measured: `${percent(possible / took)} (a place is empty for ${Math.round(empty)} ms)`,
        target: "at least 97 %",
      },
      {
        what: "  429s, jobs",
        measured: `${refused(fashn)}, ${ended}, ${once(fashn)} sent`,
        target: "0, all, once each",
      },
    ];
  });
}

/** Another program uses the same key for four windows, then leaves. */
export function shared(): Promise<Row[]> {
  const jobs = 250;
  return stage(jobs, 50, async (fashn, load) => {
    const { requests, windowMs } = documented(FASTER).windows.run;
    const limits = fashn.limits as KeyLimits;
    limits.othersInFlight = 3;
    const other = setInterval(() => limits.callOfOthers("run"), (2 * windowMs) / requests);
    await pause(4 * windowMs);
    clearInterval(other);
    limits.othersInFlight = 0;
    const left = Date.now();
    const during = refused(fashn);
    const ended = await ends(load, jobs);
    const accepted = [...fashn.predictions.keys()].length;
    const after = limits.refusals.filter(({ at }) => at > left).length;
    const last = Math.max(left, ...limits.refusals.map(({ at }) => at));
    const next = fashn.runs.map(({ at }) => at).filter((at) => at > last);
    const inNextWindow = next.filter((at) => at < (next[0] ?? 0) + windowMs).length;
    return [
      {
        what: "key shared: 429s while another program sends, and after it",
        measured: `${during}, ${after}`,
        target: "",
      },
      {
        what: "  from the last 429 to the next run, and runs in the window from there",
        measured: `${((next[0] ?? Number.NaN) - last) / 1000} s, ${inNextWindow} of ${requests}`,
        target: "",
      },
      { what: "  jobs", measured: `${ended}, ${accepted} sent`, target: "all, once each" },
    ];
  });
}

/** 500 queued jobs against FASHN's limits, five times faster, in another process that keeps them. */
export async function throughput(): Promise<Row[]> {
  return [...(await byWindow()), ...(await byPlaces()), ...(await shared())];
}
