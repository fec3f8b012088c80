import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameAt, middleOf } from "@/lib/client/frames";

const at24 = Array.from({ length: 120 }, (_, frame) => (frame * 1000) / 24);

describe("the frames of a film", () => {
  it("are on screen from when they come to when the next one does", () => {
    expect(frameAt(at24, 0)).toBe(0);
    expect(frameAt(at24, 41)).toBe(0);
    expect(frameAt(at24, 41.7)).toBe(1);
    expect(frameAt(at24, 4_999)).toBe(119);
    expect(frameAt(at24, 60_000)).toBe(119);
    expect(frameAt([], 100)).toBe(0);
  });

  it("are found again at the moment that is gone to for them, evenly spaced or not", () => {
    const gaps = fc.array(fc.double({ min: 2, max: 400, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, (lengths) => {
        let end = 0;
        const times = lengths.map((length) => {
          end += length;
          return end - length;
        });
        times.forEach((_, frame) => {
          // Browsers keep microseconds.
          const kept = Math.round(middleOf(times, frame, end) * 1000) / 1000;
          expect(frameAt(times, kept)).toBe(frame);
        });
      }),
    );
  });
});
