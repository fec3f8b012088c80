/** A point of an outline, in units of the sheet; `1` marks a sharp corner, everything else is drawn smooth. */
export type Point = readonly [x: number, y: number, corner?: 1];

/** Points as written in this folder: `"424,206! 428,232 404,250"`, where `!` marks a corner. */
export type Points = string | readonly Point[];

/** Reads the written form of points. */
export function points(written: Points): readonly Point[] {
  if (typeof written !== "string") return written;
  return written
    .trim()
    .split(/\s+/)
    .map((pair): Point => {
      const corner = pair.endsWith("!");
      const [x = "", y = ""] = (corner ? pair.slice(0, -1) : pair).split(",");
      return corner ? [Number(x), Number(y), 1] : [Number(x), Number(y)];
    });
}

/** The element at `index`, for walks along a line whose bounds the loop already keeps. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} among ${list.length}`);
  return value;
}

/** Where a part with its own coordinates (a head, a hand) stands on the sheet. Angle in degrees. */
export type Placement = { x: number; y: number; rotate?: number; scale?: number; flip?: boolean };

export function place(written: Points, { x, y, rotate = 0, scale = 1, flip = false }: Placement): Point[] {
  const angle = (rotate * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points(written).map((p): Point => {
    const px = p[0] * (flip ? -scale : scale);
    const py = p[1] * scale;
    return [x + px * cos - py * sin, y + px * sin + py * cos, p[2]];
  });
}

/** The mirror image about the upright line at `centre`. */
export function mirror(written: Points, centre: number): Point[] {
  return points(written).map((p): Point => [2 * centre - p[0], p[1], p[2]]);
}

/** A closed outline from its left half, which runs from top to bottom. */
export function symmetric(half: Points, centre: number): Point[] {
  const left = points(half);
  const right = mirror(left, centre)
    .reverse()
    .filter((p) => Math.abs(p[0] - centre) > 0.5);
  return [...left, ...right];
}

/** `count` points spread evenly along a line. */
export function pick(line: readonly Point[], count: number): Point[] {
  return Array.from({ length: count }, (_, i) => at(line, Math.round((i * (line.length - 1)) / (count - 1))));
}

/** The line between two lines of the same length: 0 is `a`, 1 is `b`. */
export function between(a: readonly Point[], b: readonly Point[], t: number): Point[] {
  return a.map((p, i): Point => {
    const q = at(b, i);
    return [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
  });
}
