import { describe, expect, it } from "vitest";
import { arrivals, arrive, neighbour, pick, shownFrame } from "@/lib/client/stage";
import type { AssetView } from "@/lib/types/asset";
import type { JobStatus, JobView } from "@/lib/types/job";

const job = (take: number, status: JobStatus, outputs = 0) =>
  ({ id: `j${take}`, take, status, outputs: Array.from({ length: outputs }, () => ({}) as AssetView) }) as JobView;

const jobs = [job(9, "running"), job(8, "failed"), job(7, "done", 2), job(6, "done", 1)];
const following = { chosen: null, following: true };

describe("the stage", () => {
  it("shows the newest finished take while nothing is chosen, else the newest take", () => {
    expect(shownFrame(jobs, following)).toEqual({ jobId: "j7", position: 0 });
    expect(shownFrame([job(9, "running")], following)).toEqual({ jobId: "j9", position: 0 });
    expect(shownFrame([], following)).toBeNull();
  });

  it("keeps what was chosen, as long as it is there", () => {
    const state = pick(jobs, { jobId: "j6", position: 0 });
    expect(state.following).toBe(false);
    expect(shownFrame(jobs, state)).toEqual({ jobId: "j6", position: 0 });
    expect(shownFrame(jobs.slice(0, 3), state)).toEqual({ jobId: "j7", position: 0 });
  });

  it("goes on following when the newest finished take is chosen", () => {
    expect(pick(jobs, { jobId: "j7", position: 1 }).following).toBe(true);
  });

  it("steps through the frames of the strip and ends at its ends", () => {
    expect(neighbour(jobs, following, 1)).toEqual({ jobId: "j7", position: 1 });
    expect(neighbour(jobs, following, -1)).toEqual({ jobId: "j8", position: 0 });
    expect(neighbour(jobs, pick(jobs, { jobId: "j9", position: 0 }), -1)).toBeNull();
    expect(neighbour(jobs, pick(jobs, { jobId: "j6", position: 0 }), 1)).toBeNull();
  });
});

describe("arrivals", () => {
  it("are the takes that were finished since the last look", () => {
    const now = [job(10, "done", 1), job(9, "done", 1), ...jobs.slice(1), job(5, "done", 1)];
    expect(arrivals(jobs, now).map(({ take }) => take)).toEqual([10, 9]);
  });

  it("leave older pages alone that are only read later", () => {
    expect(arrivals(jobs, [...jobs, job(5, "done", 1)])).toEqual([]);
  });
});

describe("arrive", () => {
  const now = [job(9, "done", 1), ...jobs.slice(1)];

  it("brings a finished take onto the stage of a person who waits for it", () => {
    const state = { chosen: { jobId: "j6", position: 0 }, following: true };
    expect(arrive(now, state, job(9, "done", 1))).toEqual({ chosen: { jobId: "j9", position: 0 }, following: true });
  });

  it("leaves a person alone who looks at another take", () => {
    expect(arrive(now, pick(now, { jobId: "j6", position: 0 }), job(9, "done", 1))).toBeNull();
  });

  it("does not push a newer take away for an older one that comes in late", () => {
    const state = { chosen: { jobId: "j9", position: 0 }, following: true };
    expect(arrive(now, state, job(7, "done", 2))).toBe(state);
  });
});
