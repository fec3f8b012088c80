import type { Cutout } from "../cutout";
import { labPlanes } from "../lab";
import { regions } from "../regions";
import { clamp } from "../silhouette";
import type { Product } from "./product";

/**
 * The inside of a garment's back that a flat picture shows in its neckline, label and all: where a neck will be. 1 a
 * pixel of the cutout. Empty when the neckline has no edge that closes it off from the front.
 */
function neckOpening({ cut, axis, half, top }: Product): Uint8Array {
  const { small, mask, width, height } = cut;
  const { L, a, b } = labPlanes(small.data);
  const window = { left: axis - 0.5 * half, right: axis + 0.5 * half, bottom: Math.min(height - 2, top + 2 * half) };
  const room = (window.right - window.left) * (window.bottom - top);
  const differs = (p: number, q: number) =>
    Math.abs((L[p] as number) - (L[q] as number)) +
    Math.abs((a[p] as number) - (a[q] as number)) +
    Math.abs((b[p] as number) - (b[q] as number));

  /** All that hangs together with a place without an edge between; null when that is no opening. */
  const grow = (seed: number, edge: number): Uint8Array | null => {
    const open = new Uint8Array(mask.length);
    const stack = [seed];
    open[seed] = 1;
    let area = 0;
    while (stack.length) {
      const at = stack.pop() as number;
      area++;
      if (Math.floor(at / width) >= window.bottom) return null;
      for (const next of [at - 1, at + 1, at - width, at + width]) {
        const x = next % width;
        if (open[next] || next < 0 || next >= mask.length || x < window.left || x > window.right) continue;
        if ((mask[next] as number) < 64 || differs(next, at) > edge || differs(next, seed) > 26) continue;
        open[next] = 1;
        stack.push(next);
      }
    }
    return area > 0.012 * room && area < 0.42 * room ? open : null;
  };
  const column = Math.round(clamp(axis, 0, width - 1));
  let rim = Math.max(0, top);
  while (rim < window.bottom && (mask[rim * width + column] as number) < 250) rim++;
  // The first places are often the collar's edge or the label.
  for (const edge of [7, 4.5, 3]) {
    for (let y = rim + 2; y < rim + 0.4 * half && y < height; y += 2) {
      const open = grow(y * width + column, edge);
      if (open) return open;
    }
  }
  return new Uint8Array(mask.length);
}

/** The mask of a garment with its neck opening cut out, the label in it too. */
export function withOpenNeck(product: Product): Cutout {
  const { cut } = product;
  const open = neckOpening(product);
  if (!open.includes(1)) return cut;
  // What the opening encloses, and what it cuts off above itself, is label and back collar.
  const rest = cut.mask.map((m, i) => (m > 127 && !open[i] ? 1 : 0));
  const { labels, areas } = regions(rest, cut.width);
  const largest = areas.indexOf(Math.max(...areas));
  return { ...cut, mask: cut.mask.map((m, i) => (open[i] || (rest[i] && labels[i] !== largest) ? 0 : m)) };
}
