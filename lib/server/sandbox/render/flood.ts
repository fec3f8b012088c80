import type { Fit } from "./backdrop";
import type { Lab } from "./lab";
import { boxBlur, regions } from "./regions";

/** Half the width of the widest leak, in pixels. */
const LEAK = 2;
/** A step between neighbours that no soft shadow makes, in Lab units. */
const STEEP = 4.2;

/**
 * Walks inward from the rim over pixels near the backdrop's colour, and over soft shadows, but not across edges. A
 * passage narrower than five pixels is a leak in an outline, not a way through.
 */
export function flood(lab: Lab, { distance, shadow }: Fit, width: number, tolerance: number): Uint8Array {
  const way = new Float32Array(distance.length);
  for (let at = 0; at < way.length; at++) {
    const clear = (distance[at] as number) < tolerance;
    way[at] = clear || (shadow[at] && steepness(lab, at, width) < STEEP) ? 1 : 0;
  }
  // Grain and JPEG noise leave specks in a shadow: a pixel goes with most of its neighbours.
  const passable = boxBlur(way, width, 1);
  for (let at = 0; at < way.length; at++) passable[at] = (passable[at] as number) > (way[at] ? 0.3 : 0.7) ? 1 : 0;
  const spread = boxBlur(passable, width, LEAK);
  const wide = new Uint8Array(way.length);
  for (let at = 0; at < way.length; at++) wide[at] = (spread[at] as number) > 0.999 ? 1 : 0;
  const { labels, areas } = regions(wide, width);
  const outside = new Uint8Array(areas.length);
  const height = distance.length / width;
  for (let x = 0; x < width; x++) {
    outside[labels[x] as number] = 1;
    outside[labels[(height - 1) * width + x] as number] = 1;
  }
  for (let y = 0; y < height; y++) {
    outside[labels[y * width] as number] = 1;
    outside[labels[y * width + width - 1] as number] = 1;
  }
  outside[0] = 0;
  const core = new Float32Array(way.length);
  for (let at = 0; at < way.length; at++) core[at] = outside[labels[at] as number] as number;
  const grown = boxBlur(core, width, LEAK);
  const reached = new Uint8Array(way.length);
  for (let at = 0; at < way.length; at++) reached[at] = (grown[at] as number) > 0 && passable[at] ? 1 : 0;
  return withWedges(reached, passable, width);
}

/** Adds the small narrow places that open into what was reached: between a sleeve and a trunk, between two legs. */
function withWedges(reached: Uint8Array, passable: Float32Array, width: number): Uint8Array {
  const rest = reached.map((r, at) => (!r && passable[at] ? 1 : 0));
  const { labels, areas } = regions(rest, width);
  const open = areas.map(() => false);
  for (let at = width; at < rest.length - width; at++) {
    const beside = reached[at - 1] || reached[at + 1] || reached[at - width] || reached[at + width];
    if (labels[at] && beside) open[labels[at] as number] = true;
  }
  // A large one is a leak into a subject of the backdrop's colour.
  const wedge = areas.map((area, label) => open[label] && area < 0.004 * rest.length);
  return reached.map((r, at) => (r || wedge[labels[at] as number] ? 1 : 0));
}

/** How much a pixel differs from its neighbours to the right and below, in Lab units. */
function steepness(lab: Lab, at: number, width: number): number {
  const right = at + 1 < lab.L.length ? step(lab, at, at + 1) : 0;
  const below = at + width < lab.L.length ? step(lab, at, at + width) : 0;
  return Math.max(right, below);
}

function step({ L, a, b }: Lab, p: number, q: number): number {
  return (
    Math.abs((L[p] as number) - (L[q] as number)) +
    Math.abs((a[p] as number) - (a[q] as number)) +
    Math.abs((b[p] as number) - (b[q] as number))
  );
}
