import { expect, it } from "vitest";
import { wheelReader } from "@/components/mask/wheel";

const turn = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false, timeStamp: 0 };

it("zooms with a mouse's wheel, in and out alike", () => {
  const read = wheelReader();
  const nearer = read({ ...turn, deltaY: -120 });
  const farther = read({ ...turn, deltaY: 120, timeStamp: 1000 });
  expect(nearer.kind === "zoom" && farther.kind === "zoom" && nearer.factor * farther.factor).toBeCloseTo(1, 9);
  expect(nearer.kind === "zoom" && nearer.factor).toBeGreaterThan(1);
});

it("moves the picture with two fingers on a trackpad, also when they hurry on the way", () => {
  const read = wheelReader();
  expect(read({ ...turn, deltaX: 2, deltaY: 4 })).toEqual({ kind: "pan", dx: -2, dy: -4 });
  expect(read({ ...turn, deltaY: 140, timeStamp: 16 })).toEqual({ kind: "pan", dx: -0, dy: -140 });
  expect(read({ ...turn, deltaY: 140, timeStamp: 1000 }).kind).toBe("zoom");
});

it("zooms with a pinch, which browsers tell as Ctrl, and moves with Shift", () => {
  const read = wheelReader();
  expect(read({ ...turn, deltaY: 3, ctrlKey: true }).kind).toBe("zoom");
  expect(read({ ...turn, deltaY: 120, shiftKey: true, timeStamp: 500 })).toEqual({ kind: "pan", dx: -120, dy: 0 });
});

it("counts lines as it counts pixels", () => {
  expect(wheelReader()({ ...turn, deltaY: -3, deltaMode: 1 }).kind).toBe("zoom");
});
