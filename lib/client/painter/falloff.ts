import type { Brush } from "./types";

/** Entries of a falloff table. At a radius of 1000 the one pixel of a hard edge still gets 32 of them. */
export const FALLOFF_STEPS = 16_384;

export interface Falloff {
  /** Distance from which on nothing is painted. */
  reach: number;
  /** Distance up to which strength is full; below 0 when it never is. */
  full: number;
  /** Strength 0 to 255 by squared distance, 0 to reach² in FALLOFF_STEPS steps: squared spares the root at every pixel. */
  table: Uint8Array;
}

/**
 * Strength of a brush by distance, opacity included: full up to hardness × radius, then smoothly to nothing half a pixel
 * outside the radius. The softest part is never narrower than a pixel, which is what makes a hard edge smooth.
 */
export function falloff({ hardness, opacity }: Pick<Brush, "hardness" | "opacity">, radius: number): Falloff {
  const reach = radius + 0.5;
  const full = Math.min(hardness * radius, radius - 0.5);
  const table = new Uint8Array(FALLOFF_STEPS);
  for (let step = 0; step < FALLOFF_STEPS; step++) {
    const distance = Math.sqrt((step + 0.5) / FALLOFF_STEPS) * reach;
    const out = Math.max(0, (distance - full) / (reach - full));
    table[step] = Math.round(255 * opacity * (1 - out * out * (3 - 2 * out)));
  }
  return { reach, full: full - 1, table };
}
