import { at, type Point, type Points, points } from "./points";

type Vector = readonly [number, number];
type Segment = readonly [Point, Vector, Vector, Point];

/** A finished SVG path. Kept apart from strings, which are points in their written form. */
export type Outline = { readonly d: string };
export type Shape = Points | Outline;

const distanceRoot = (a: Point, b: Point) => Math.max(1e-3, Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1])));
const onAxes = (value: (axis: 0 | 1) => number): Vector => [value(0), value(1)];

/** Centripetal Catmull-Rom as cubic segments: no loops or overshoot where points stand close together. */
function segments(line: readonly Point[], closed: boolean): Segment[] {
  const n = line.length;
  return Array.from({ length: closed ? n : n - 1 }, (_, i): Segment => {
    const [p0, p1, p2, p3] = [at(line, (i - 1 + n) % n), at(line, i), at(line, (i + 1) % n), at(line, (i + 2) % n)];
    const d2 = distanceRoot(p1, p2);
    const tangent = (far: Point, near: Point, other: Point): Vector => {
      const d = distanceRoot(far, near);
      return onAxes(
        (k) =>
          (d * d * other[k] - d2 * d2 * far[k] + (2 * d * d + 3 * d * d2 + d2 * d2) * near[k]) / (3 * d * (d + d2)),
      );
    };
    const from = p1[2] || (!closed && i === 0) ? null : tangent(p0, p1, p2);
    const to = p2[2] || (!closed && i === n - 2) ? null : tangent(p3, p2, p1);
    return [
      p1,
      from ?? onAxes((k) => (to ? (p1[k] + to[k] * 2) / 3 : p1[k] + (p2[k] - p1[k]) / 3)),
      to ?? onAxes((k) => (from ? (p2[k] + from[k] * 2) / 3 : p1[k] + ((p2[k] - p1[k]) * 2) / 3)),
      p2,
    ];
  });
}

const written = (v: Vector | Point) => `${Math.round(v[0] * 10) / 10} ${Math.round(v[1] * 10) / 10}`;

/** The smooth path through the points. */
export function path(shape: Shape, closed = true): Outline {
  if (typeof shape === "object" && "d" in shape) return shape;
  const line = points(shape);
  const curves = segments(line, closed).map(([, a, b, end]) => `C${written(a)} ${written(b)} ${written(end)}`);
  return { d: `M${written(at(line, 0))}${curves.join("")}${closed ? "Z" : ""}` };
}

/** A point of a sampled line: `t` counts the given points, with fractions between them. */
export type Sample = { readonly point: Point; readonly t: number };

/** `per` points for each stretch between two given points, and the last point. */
export function sample(line: Points, per: number): Sample[] {
  const given = points(line);
  const out = segments(given, false).flatMap(([a, b, c, d], i) =>
    Array.from({ length: per }, (_, j): Sample => {
      const t = j / per;
      const u = 1 - t;
      const [x, y] = onAxes((k) => u ** 3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t ** 3 * d[k]);
      return { point: [x, y], t: i + t };
    }),
  );
  const end = at(given, given.length - 1);
  return [...out, { point: [end[0], end[1]], t: given.length - 1 }];
}
