import { describe, expect, it } from "vitest";
import { framesOf } from "@/components/tools/reframe/frames";
import { ratios } from "@/lib/catalog/ratios";

const portrait = { width: 1500, height: 2000 };

describe("the frames of a ratio", () => {
  it("stand inside and around the picture on the axis that changes, and on no other", () => {
    const { inner, outer, share } = framesOf(portrait, { width: 1500, height: 1500 });
    expect(inner).toEqual({ across: 1, down: 0.75 });
    expect(outer.across).toBeCloseTo(4 / 3);
    expect(outer.down).toBe(1);
    expect(share).toBeCloseTo(0.25);
  });

  it("have the shape of the result, whatever the picture and the ratio", () => {
    for (const picture of [portrait, { width: 900, height: 400 }, { width: 640, height: 640 }]) {
      for (const target of Object.values(ratios)) {
        const { inner, outer, share } = framesOf(picture, target);
        for (const { across, down } of [inner, outer]) {
          expect((across * picture.width) / (down * picture.height)).toBeCloseTo(target.width / target.height);
        }
        expect(inner.across * inner.down).toBeCloseTo(1 - share);
        expect(1 / (outer.across * outer.down)).toBeCloseTo(1 - share);
      }
    }
  });

  it("are the picture itself where it has the ratio already", () => {
    expect(framesOf(portrait, { width: 750, height: 1000 })).toEqual({
      inner: { across: 1, down: 1 },
      outer: { across: 1, down: 1 },
      share: 0,
    });
  });
});
