import type { Fit } from "./backdrop";
import { regions } from "./regions";

/** Keeps the large pieces, opens gaps through which the backdrop is seen, and closes all other holes. */
export function tidy(front: Uint8Array, fit: Fit | null, width: number, tolerance: number): Uint8Array {
  const pieces = regions(front, width);
  const largest = Math.max(...pieces.areas);
  const big = pieces.areas.map((area) => area >= 0.06 * largest);
  const kept = front.map((f, i) => (f && big[pieces.labels[i] as number] ? 1 : 0));
  const around = regions(
    kept.map((k) => 1 - k),
    width,
  );
  const enclosed = around.areas.map(() => true);
  for (let i = 0; i < kept.length; i++) {
    const x = i % width;
    const rim = x === 0 || x === width - 1 || i < width || i >= kept.length - width;
    if (rim) enclosed[around.labels[i] as number] = false;
  }
  const solid = kept.map((k, i) => (k || enclosed[around.labels[i] as number] ? 1 : 0));
  if (!fit) return solid;
  const gaps = gapsIn(solid, fit, width, tolerance);
  return solid.map((s, i) => (s && !gaps[i] ? 1 : 0));
}

/**
 * Places inside the subject where the backdrop is seen: its colour, and a sharp border all around. In the shadow of the
 * subject itself only tall slits count, as beside a hanging sleeve: shaded white cloth looks the same otherwise.
 */
function gapsIn(solid: Uint8Array, fit: Fit, width: number, tolerance: number): Uint8Array {
  const { distance, shadow } = fit;
  const plain = solid.map((s, i) => (s && (distance[i] as number) < tolerance ? 1 : 0));
  const shaded = solid.map((s, i) =>
    s && shadow[i] && (distance[i] as number) < 4 * tolerance ? 1 : (plain[i] as number),
  );
  const holes = enclosedIn(plain, distance, width, tolerance, () => true);
  const slits = enclosedIn(shaded, distance, width, tolerance, (area, height) => height * height > 12 * area);
  return holes.map((hole, i) => (hole || slits[i] ? 1 : 0));
}

/** The pieces of `like` whose border is sharp for the most part and whose shape passes. */
function enclosedIn(
  like: Uint8Array,
  distance: Float32Array,
  width: number,
  tolerance: number,
  passes: (area: number, height: number) => boolean,
): Uint8Array {
  const { labels, areas } = regions(like, width);
  const pieces = areas.map(() => ({ rim: 0, sharp: 0, top: Number.POSITIVE_INFINITY, bottom: 0 }));
  for (let i = 2 * width + 2; i < like.length - 2 * width - 2; i++) {
    const label = labels[i] as number;
    if (!label) continue;
    const piece = pieces[label] as (typeof pieces)[number];
    const y = Math.floor(i / width);
    piece.top = Math.min(piece.top, y);
    piece.bottom = Math.max(piece.bottom, y);
    for (const side of [-1, 1, -width, width]) {
      if (labels[i + side] === label) continue;
      piece.rim++;
      if (Math.max(distance[i + side] as number, distance[i + 2 * side] as number) > 2 * tolerance) piece.sharp++;
    }
  }
  const gap = pieces.map(({ rim, sharp, top, bottom }, label) => {
    const area = areas[label] as number;
    return label > 0 && area > 0.0003 * like.length && sharp > 0.7 * rim && passes(area, bottom - top + 1);
  });
  return Uint8Array.from(labels, (label) => (gap[label] ? 1 : 0));
}
