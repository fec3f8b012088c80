import fc from "fast-check";
import type { Brush, Painter, Point } from "@/lib/client/painter/types";

/** Neither a multiple of a tile nor a single one: edges of tiles and of the picture are both met. */
export const SIZE = { width: 300, height: 290 };

export const point: fc.Arbitrary<Point> = fc.record({
  x: fc.double({ min: -40, max: 340, noNaN: true }),
  y: fc.double({ min: -40, max: 340, noNaN: true }),
  pressure: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
});

export const brush: fc.Arbitrary<Brush> = fc.record({
  mode: fc.constantFrom("paint", "erase"),
  size: fc.double({ min: 1, max: 190, noNaN: true }),
  hardness: fc.double({ min: 0, max: 1, noNaN: true }),
  opacity: fc.double({ min: 0, max: 1, noNaN: true }),
});

type Core = Pick<
  Painter,
  "begin" | "extend" | "end" | "line" | "shape" | "fill" | "clear" | "invert" | "grow" | "shrink" | "feather" | "load"
>;

export type Command = { name: string; run: (painter: Core) => void };

const points = fc.array(point, { minLength: 1, maxLength: 6 });

/** Every command that changes a mask, with arguments. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(point, points, brush).map(([first, rest, with_]) => ({
    name: "stroke",
    run: (painter: Core) => {
      painter.begin(first, with_);
      for (const one of rest) painter.extend([one]);
      painter.end();
    },
  })),
  fc
    .tuple(point, point, brush)
    .map(([from, to, with_]) => ({ name: "line", run: (painter: Core) => painter.line(from, to, with_) })),
  fc
    .record({
      kind: fc.constantFrom("rectangle" as const, "polygon" as const, "lasso" as const),
      points: fc.array(point, { minLength: 2, maxLength: 7 }),
      op: fc.constantFrom("add" as const, "subtract" as const),
    })
    .map((shape) => ({ name: shape.kind, run: (painter: Core) => painter.shape(shape) })),
  fc
    .tuple(fc.constantFrom("grow" as const, "shrink" as const, "feather" as const), fc.integer({ min: 1, max: 60 }))
    .map(([name, px]) => ({ name, run: (painter: Core) => painter[name](px) })),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((mask) => ({
    name: "load",
    run: (painter: Core) => painter.load(mask, 4, 3),
  })),
  ...(["fill", "clear", "invert"] as const).map((name) =>
    fc.constant({ name, run: (painter: Core) => painter[name]() }),
  ),
);

export const digest = (mask: Uint8Array) => Buffer.from(mask).toString("latin1");

/** Share of pixels of 128 and more, counted one by one. */
export const recount = (mask: Uint8Array) => mask.reduce((sum, value) => sum + (value >= 128 ? 1 : 0), 0) / mask.length;
