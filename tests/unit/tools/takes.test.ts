import { describe, expect, it } from "vitest";
import { titleOf } from "@/lib/catalog/title";
import { clock, downloadName, duration, frameNumber, progressOf, tookMs } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";
import type { JobView } from "@/lib/types/job";
import { jobView } from "@/tests/support/views";

const start = Date.parse("2026-11-21T10:00:00Z");
const job = (over: Partial<JobView> = {}): JobView =>
  jobView({ createdAt: new Date(start - 3000).toISOString(), sentAt: new Date(start).toISOString(), ...over });

describe("progressOf", () => {
  it("tells the state and the time of a running job", () => {
    const progress = progressOf(job(), start + 31_400);
    expect(progress.word).toBe("Processing");
    expect(progress.note).toBe("0:31 of about 0:50");
    expect(progress.share).toBeCloseTo(31.4 / 60);
    expect(progress.notch).toBeCloseTo(50 / 60);
  });

  it("says so when a job takes longer than usual, and keeps the notch on the ruler", () => {
    const progress = progressOf(job(), start + 84_000);
    expect(progress).toMatchObject({ word: "Still processing", note: "1:24, typical 0:50", share: 1, developed: 1 });
    expect(progress.notch).toBeCloseTo(50 / 84);
  });

  it("counts the jobs before a waiting one", () => {
    const waiting = { status: "queued", sentAt: null, fashnStatus: null } as const;
    expect(progressOf(job({ ...waiting, ahead: 2 }), start)).toMatchObject({ word: "Waiting", note: "2 before it" });
    expect(progressOf(job({ ...waiting, ahead: 0 }), start)).toMatchObject({ note: "Next", share: 0 });
  });

  it("shows a state that it does not know as it is", () => {
    expect(progressOf(job({ fashnStatus: "warming_up" }), start).word).toBe("warming_up");
    expect(progressOf(job({ fashnStatus: "warming_up" }), start + 90_000).word).toBe("warming_up");
  });

  it("never runs backwards when the clocks differ", () => {
    expect(progressOf(job(), start - 5000)).toMatchObject({ note: "0:00 of about 0:50", share: 0 });
  });
});

describe("words for takes", () => {
  it("numbers frames as on film", () => {
    expect([0, 1, 2, 3, null].map((position) => frameNumber(7, position))).toEqual(["7", "7A", "7B", "7C", "7"]);
  });

  it("writes times", () => {
    expect(clock(31_900)).toBe("0:31");
    expect(clock(605_000)).toBe("10:05");
    expect(duration(48_200)).toBe("48 s");
    expect(duration(125_000)).toBe("2 min 5 s");
    expect(duration(120_000)).toBe("2 min");
    expect(duration(90)).toBe("1 s");
  });

  it("measures from sending to settling", () => {
    expect(tookMs(job())).toBeNull();
    expect(tookMs(job({ finishedAt: new Date(start + 48_000).toISOString() }))).toBe(48_000);
  });

  it("names a take by its main pictures, a take from words by its prompt", () => {
    const picture = (field: string, name: string) => ({ field, asset: { name } as AssetView });
    const [noor, coat] = [picture("model_image", "Noor.jpg"), picture("product_image", "Coat, bottle.png")];
    expect(titleOf(job({ pictures: [noor, coat] }))).toBe("Coat, bottle on Noor");
    expect(titleOf(job({ pictures: [noor] }))).toBe("Noor");
    const face = picture("face_reference", "Freya.heic");
    expect(titleOf(job({ pictures: [face], inputs: { prompt: "Red coat" } }))).toBe("Red coat");
    expect(titleOf(job())).toBe("");
  });

  it("makes file names that every system takes", () => {
    const asset = { mime: "image/jpeg", take: 9, position: 1, name: 'Coat: "open" / closed' } as AssetView;
    expect(downloadName(asset)).toBe("9A Coat open closed.jpg");
    expect(downloadName({ ...asset, mime: "video/mp4", position: 0 })).toBe("9 Coat open closed.mp4");
    expect(downloadName({ ...asset, take: null, position: null, name: "Noor.HEIC", mime: "image/heic" })).toBe(
      "Noor.heic",
    );
  });
});
