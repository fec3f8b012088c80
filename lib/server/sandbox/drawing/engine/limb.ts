import { at, type Point, type Points, points } from "./points";
import { type Outline, path, sample } from "./spline";

type Stop = readonly [t: number, left: number, right: number];

/** Half widths along a line: `"0:31 .8:27 2:21/18"` is position (counted in points), left and, if other, right. */
export type Widths = string | readonly Stop[];

function stops(widths: Widths): readonly Stop[] {
  if (typeof widths !== "string") return widths;
  return widths.split(" ").map((stop): Stop => {
    const [t = "", pair = ""] = stop.split(":");
    const [left = "", right = left] = pair.split("/");
    return [Number(t), Number(left), Number(right)];
  });
}

function widthAt(profile: readonly Stop[], t: number): readonly [number, number] {
  const next = profile.findIndex((stop) => t <= stop[0]);
  if (next <= 0) {
    const [, left, right] = at(profile, next === 0 ? 0 : profile.length - 1);
    return [left, right];
  }
  const [a, b] = [at(profile, next - 1), at(profile, next)];
  const linear = (t - a[0]) / (b[0] - a[0]);
  const eased = linear * linear * (3 - 2 * linear) * 0.7 + linear * 0.3;
  return [a[1] + (b[1] - a[1]) * eased, a[2] + (b[2] - a[2]) * eased];
}

/** Both edges and the middle of a limb. */
export type Edges = { left: Point[]; right: Point[]; middle: Point[] };

export function edges(line: Points, widths: Widths, per = 5): Edges {
  const profile = stops(widths);
  const samples = sample(line, per);
  const middle = samples.map((s) => s.point);
  const left: Point[] = [];
  const right: Point[] = [];
  samples.forEach(({ point, t }, i) => {
    const [a, b] = [at(middle, Math.max(0, i - 1)), at(middle, Math.min(middle.length - 1, i + 1))];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dy) || 1;
    const [nx, ny] = [dy / length, -dx / length];
    const [l, r] = widthAt(profile, t);
    left.push([point[0] + nx * l, point[1] + ny * l]);
    right.push([point[0] - nx * r, point[1] - ny * r]);
  });
  return { left, right, middle };
}

const cornered = (line: readonly Point[], ...indices: number[]) =>
  line.map((p, i): Point => (indices.includes(i) ? [p[0], p[1], 1] : p));

/** The outline of a limb; `cap` rounds its beginning, as a shoulder. */
export function limb(line: Points, widths: Widths, per = 5, cap = false): Outline {
  const { left, right, middle } = edges(line, widths, per);
  const last = left.length - 1;
  const back = [...right].reverse();
  if (!cap) return path([...cornered(left, 0, last), ...cornered(back, 0, last)]);
  const [start, second] = [at(middle, 0), at(middle, 1)];
  const [dx, dy] = [second[0] - start[0], second[1] - start[1]];
  const length = Math.hypot(dx, dy) || 1;
  const width = at(stops(widths), 0)[1];
  const around = (out: number, side: number): Point => [
    start[0] + (width * (dy * side - dx * out)) / length,
    start[1] - (width * (dy * out + dx * side)) / length,
  ];
  return path([...cornered(left, last), ...cornered(back, 0), around(0.72, -0.7), around(1, 0), around(0.72, 0.7)]);
}

/** How a pen stroke swells: `start` and `end` are shares of the full width, `swell` is where it is reached. */
export type Stroke = { start?: number; end?: number; swell?: number; opacity?: number };

/** A pen stroke along a line: thin, thick, thin. */
export function ink(line: Points, width: number, { start = 0.35, end = 0.25, swell = 0.45 }: Stroke = {}): Outline {
  const n = points(line).length - 1;
  const profile = [
    [0, start / 2],
    [n * swell * 0.5, 0.42],
    [n * swell, 0.5],
    [n * (swell + (1 - swell) * 0.55), 0.4],
    [n, end / 2],
  ].map(([t = 0, share = 0]): Stop => [t, width * share, width * share]);
  return limb(line, profile, Math.max(2, Math.min(5, Math.ceil(9 / n))));
}
