import { QueryClient, QueryObserver } from "@tanstack/react-query";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectedWords, placeWords } from "@/lib/client/expected";
import { keys } from "@/lib/client/keys";
import { behind, mineIn, moved } from "@/lib/client/line";
import { changeLine, readLine, readLineSoon } from "@/lib/client/line-soon";
import type { LineView } from "@/lib/types/line";

/** Small letters are mine, capitals another's. */
const lineOf = (letters: string): LineView => ({
  underWay: [],
  credits: 0,
  waiting: [...letters].map((id, at) => ({
    id,
    take: at,
    person: id === id.toLowerCase() ? "You" : "Bo",
    mine: id === id.toLowerCase(),
    expectedStartAt: new Date(at * 1000).toISOString(),
  })),
});
const letters = ({ waiting }: LineView) => waiting.map(({ id }) => id).join("");

describe("moving one's own", () => {
  it("leaves the places of others, and the times of all places", () => {
    expect(letters(moved(lineOf("aXbYc"), "c", "a"))).toBe("cXaYb");
    expect(letters(moved(lineOf("aXbYc"), "a", null))).toBe("bXcYa");
    expect(moved(lineOf("aXb"), "b", "a").waiting.map(({ expectedStartAt }) => expectedStartAt)).toEqual(
      lineOf("aXb").waiting.map(({ expectedStartAt }) => expectedStartAt),
    );
  });

  it("knows nothing of what has left the line", () => {
    expect(letters(moved(lineOf("ab"), "z", "a"))).toBe("ab");
    expect(letters(moved(lineOf("ab"), "a", "z"))).toBe("ab");
    expect(behind(lineOf("aXb"), "a")).toBe("b");
    expect(behind(lineOf("aXb"), "b")).toBeNull();
  });

  it("can always be undone", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.option(fc.nat(5)), (from, to) => {
        const line = lineOf("aXbcYdeZf");
        const own = mineIn(line);
        const id = own[from] ?? "";
        const before = to === null ? null : (own[to] ?? null);
        fc.pre(before !== id);
        const back = behind(line, id);
        expect(letters(moved(moved(line, id, before), id, back))).toBe(letters(line));
      }),
    );
  });
});

describe("words", () => {
  const now = Date.parse("2026-11-21T12:00:00Z");
  const words = (minutes: number) => expectedWords(new Date(now + minutes * 60_000).toISOString(), now, "UTC");

  it("name the place and the expected start", () => {
    expect([placeWords(0), placeWords(2)]).toEqual(["Next", "2 before it"]);
    expect([words(-1), words(0.5), words(3.4), words(32)]).toEqual([
      "in under a minute",
      "in under a minute",
      "in 3 min",
      "about 12:32",
    ]);
    expect(words(26 * 60)).toBe("about Sunday 22 November, 14:00");
  });
});

describe("reading the line", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("happens at once, then at most once a second, however many events come", async () => {
    const client = new QueryClient();
    const queryFn = vi.fn(async () => lineOf("a"));
    const stop = new QueryObserver(client, { queryKey: keys.line(), queryFn }).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect(queryFn).toHaveBeenCalledTimes(1);
    for (let n = 0; n < 100; n++) {
      readLineSoon(client);
      await vi.advanceTimersByTimeAsync(30);
    }
    await vi.advanceTimersByTimeAsync(2000);
    expect(queryFn.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(queryFn.mock.calls.length).toBeLessThanOrEqual(6);
    stop();
  });

  it("never undoes on screen what the person has just done", async () => {
    let arrive = (_: string) => {};
    const answer = () => new Promise<string>((resolve) => (arrive = resolve));
    const early = readLine(answer, () => "on screen");
    const change = changeLine(async () => "done");
    arrive("as it was");
    expect(await early).toBe("on screen");
    await change;
    expect(
      await readLine(
        async () => "as it is",
        () => "on screen",
      ),
    ).toBe("as it is");
  });
});
