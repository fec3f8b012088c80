import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { insist } from "@/lib/client/insist";

const missing = () =>
  Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError", request: "/_next/static/chunks/7.js" });

/** What the studio says about the file, one answer after the other. */
function studioAnswers(...answers: (number | "unreachable")[]) {
  vi.stubGlobal("fetch", async () => {
    const answer = answers.shift();
    if (answer === undefined || answer === "unreachable") throw new TypeError("Failed to fetch");
    return new Response(null, { status: answer });
  });
}

describe("insist", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("asks again until the studio can be reached", async () => {
    studioAnswers("unreachable", "unreachable", 502, 200);
    const load = vi.fn(async () => {
      if (load.mock.calls.length < 5) throw missing();
      return "code";
    });
    const loaded = insist(load);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await loaded).toBe("code");
    expect(load).toHaveBeenCalledTimes(5);
  });

  it("gives up a file that the studio no longer has", async () => {
    studioAnswers(404);
    const load = vi.fn(() => Promise.reject(missing()));
    await expect(insist(load)).rejects.toThrow("Loading chunk 7 failed.");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("does not run code again that breaks", async () => {
    const load = vi.fn(() => Promise.reject(new TypeError("x is not a function")));
    await expect(insist(load)).rejects.toThrow("x is not a function");
    expect(load).toHaveBeenCalledTimes(1);
  });
});
