import type { Page } from "@playwright/test";

type Event = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

/**
 * The longest task of the page's main thread while `work` runs, from Chromium's own trace. `wall` counts from its start to
 * its end, `busy` only while the thread had a processor: on a machine that others share the two differ. Milliseconds.
 */
export async function longestTask<Result>(page: Page, work: () => Promise<Result>) {
  const browser = page.context().browser();
  if (!browser) throw new Error("a page without a browser cannot be traced");
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  const result = await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.filter(({ ph, dur, pid, tid }) => ph === "X" && dur && mains.has(`${pid}/${tid}`));
  if (tasks.length === 0) throw new Error("the trace has no tasks of the main thread");
  const longest = (of: (task: Event) => number) => Math.max(...tasks.map(of)) / 1000;
  return { result, wall: longest(({ dur = 0 }) => dur), busy: longest(({ tdur = 0 }) => tdur) };
}
