import { expect, test } from "vitest";
import type { StudioEvent } from "@/lib/types/event";
import { together } from "./setup";

const pair = together();

/** Reads a stream of events as a browser does. */
async function follow() {
  const { GET } = await import("@/app/api/events/route");
  const leaving = new AbortController();
  const response = await GET(new Request("http://studio/api/events", { signal: leaving.signal }), undefined);
  const events: StudioEvent[] = [];
  const lines: string[] = [];
  const ended = (async () => {
    const decoder = new TextDecoder();
    let rest = "";
    for await (const chunk of response.body ?? []) {
      rest += decoder.decode(chunk, { stream: true });
      const whole = rest.split("\n");
      rest = whole.pop() ?? "";
      lines.push(...whole);
      for (const line of whole) if (line.startsWith("data: ")) events.push(JSON.parse(line.slice(6)) as StudioEvent);
    }
  })();
  return { response, events, lines, ended, leave: () => leaving.abort() };
}

test("every open browser follows a job to its result, in order, and the balance after it", async () => {
  const { fashn, studio } = pair;
  const [one, other] = [await follow(), await follow()];
  expect(one.response.headers.get("content-type")).toContain("text/event-stream");
  expect(one.lines).toContain("retry: 1000");
  const { id } = await studio.tryOn();
  const ends = (events: StudioEvent[]) =>
    events.some((event) => event.type === "job" && event.job.id === id && event.job.status === "done");
  await expect.poll(() => ends(one.events) && ends(other.events)).toBe(true);

  const order = ["queued", "submitting", "running", "saving", "done"];
  for (const { events } of [one, other]) {
    const seen = events.flatMap((event) => (event.type === "job" && event.job.id === id ? [event.job] : []));
    const places = seen.map(({ status }) => order.indexOf(status));
    expect(places).toEqual([...places].sort());
    expect(seen.at(-1)).toMatchObject({ status: "done", usedCredits: 2 });
    expect(seen.at(-1)?.outputs).toHaveLength(1);
  }
  const balance = () => one.events.flatMap((event) => (event.type === "credits" ? [event.credits.total] : []));
  await expect.poll(() => balance().at(-1)).toBe(fashn.credits);
  one.leave();
  other.leave();
  await Promise.all([one.ended, other.ended]);
});

test("a browser that does not read is dropped before much waits for it; the others get every last state", async () => {
  const { studio } = pair;
  const { announce } = await import("@/lib/server/events/announce");
  const { hub } = await import("@/lib/server/events/hub");
  const { GET } = await import("@/app/api/events/route");
  const prompt = "linen ".repeat(2000);
  const jobs = await Promise.all(Array.from({ length: 6 }, () => studio.tryOn({ prompt })));
  for (const { id } of jobs) await studio.until(id, "done");
  const here = await follow();
  const stuck = await GET(new Request("http://studio/api/events"), undefined);
  expect(hub().size).toBe(2);
  // About 14 kB each: soon far more than a browser may fall behind.
  let told = 0;
  while (hub().size > 1 && told < 1000) {
    for (const { id } of jobs) await announce(studio.db, { type: "job", id });
    told += jobs.length;
    const soFar = here.events.length;
    await expect.poll(() => here.events.length).toBeGreaterThan(soFar);
  }
  expect(told).toBeLessThan(1000);
  await expect(stuck.text()).rejects.toMatchObject({ name: "AbortError" });
  for (const { id } of jobs) {
    const seen = here.events.flatMap((event) => (event.type === "job" && event.job.id === id ? [event.job] : []));
    expect(seen.at(-1)).toEqual(await studio.job(id));
  }
  here.leave();
  await here.ended;
});

test("a browser that left is forgotten; the studio's stop ends the others", async () => {
  const { studio } = pair;
  const [gone, here] = [await follow(), await follow()];
  gone.leave();
  await gone.ended;
  const { id } = await studio.tryOn();
  await studio.until(id, "done");
  expect(gone.events).toEqual([]);
  const from = Date.now();
  await studio.stop();
  await here.ended;
  expect(Date.now() - from).toBeLessThan(5000);
});
