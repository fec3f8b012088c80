import type { Point, Shape } from "./types";

/** Rows of samples per pixel: edges come out in 16 heights and 256 widths. */
const SAMPLES = 4;

/** The corners of a shape; a rectangle is given by two opposite ones. */
export function cornersOf({ kind, points }: Shape): readonly Point[] {
  const [a, b] = points;
  if (kind !== "rectangle" || !a || !b) return points;
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

interface Edge {
  top: number;
  bottom: number;
  x: number;
  slope: number;
  winding: 1 | -1;
}

/**
 * How much of each pixel of a row lies inside an outline, as numbers 0 to 255. A lasso that crosses itself is filled
 * where it winds around at all (non-zero), since that is what an arm thrown around something twice means.
 */
export function createRows(corners: readonly Point[], width: number) {
  const edges = corners.flatMap((a, at): Edge[] => {
    const b = corners[(at + 1) % corners.length] as Point;
    if (a.y === b.y) return [];
    const [low, high] = a.y < b.y ? [a, b] : [b, a];
    return [
      {
        top: low.y,
        bottom: high.y,
        x: low.x,
        slope: (high.x - low.x) / (high.y - low.y),
        winding: a.y < b.y ? 1 : -1,
      },
    ];
  });
  edges.sort((a, b) => a.top - b.top);
  const sums = new Float32Array(width + 2);
  const cover = new Uint8Array(width);
  let active: Edge[] = [];
  let next = 0;

  /** Adds a stretch of one sample row as differences: the running sum of them is the coverage. */
  function add(from: number, to: number) {
    const a = Math.min(width, Math.max(0, from));
    const b = Math.min(width, Math.max(0, to));
    if (b <= a) return;
    edge(a, 255 / SAMPLES);
    edge(b, -255 / SAMPLES);
  }
  function edge(x: number, amount: number) {
    const pixel = Math.floor(x);
    const inside = x - pixel;
    sums[pixel] = (sums[pixel] as number) + amount * (1 - inside);
    sums[pixel + 1] = (sums[pixel + 1] as number) + amount * inside;
  }

  /** Coverage of row `y`, and the first and last column that have any; null for an empty row. Rows come in rising order. */
  return function row(y: number): { cover: Uint8Array; from: number; to: number } | null {
    for (; next < edges.length && (edges[next] as Edge).top < y + 1; next++) active.push(edges[next] as Edge);
    active = active.filter(({ bottom }) => bottom > y);
    if (active.length === 0) return null;
    sums.fill(0);
    let from = width;
    let to = 0;
    for (let sample = 0; sample < SAMPLES; sample++) {
      const at = y + (sample + 0.5) / SAMPLES;
      const crossings = active
        .filter(({ top, bottom }) => top <= at && at < bottom)
        .map(({ top, x, slope, winding }) => ({ x: x + (at - top) * slope, winding }))
        .sort((a, b) => a.x - b.x);
      let winding = 0;
      crossings.forEach((crossing, index) => {
        winding += crossing.winding;
        const following = crossings[index + 1];
        if (winding === 0 || !following) return;
        add(crossing.x, following.x);
        from = Math.min(from, crossing.x);
        to = Math.max(to, following.x);
      });
    }
    const first = Math.max(0, Math.floor(from));
    const last = Math.min(width, Math.ceil(to));
    if (first >= last) return null;
    let sum = 0;
    for (let x = first; x < last; x++) {
      sum += sums[x] as number;
      cover[x] = Math.round(sum);
    }
    return { cover, from: first, to: last };
  };
}
