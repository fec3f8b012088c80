import type { Cutout } from "./cutout";
import type { Picture } from "./picture";

/**
 * What stands behind the subject, guessed: the backdrop's pixels drawn together over the hole, coarse to fine. Good on
 * backdrops that change slowly. The answer has the cutout's size.
 */
export function plateOf({ small, mask, width, height }: Cutout): Picture {
  const grown = spread(mask, width, height, 4);
  let level: Level = { width, height, values: new Float32Array(width * height * 4) };
  for (let i = 0; i < mask.length; i++) {
    if (grown[i]) continue;
    for (let c = 0; c < 3; c++) level.values[4 * i + c] = small.data[4 * i + c] as number;
    level.values[4 * i + 3] = 1;
  }
  const levels = [level];
  while (level.width > 1 || level.height > 1) {
    level = halve(level);
    levels.push(level);
  }
  for (let n = levels.length - 2; n >= 0; n--) fill(levels[n] as Level, levels[n + 1] as Level);
  const data = Buffer.alloc(width * height * 4, 255);
  const { values } = levels[0] as Level;
  for (let i = 0; i < mask.length; i++) for (let c = 0; c < 3; c++) data[4 * i + c] = values[4 * i + c] as number;
  return { width, height, data };
}

/** Colours and how well they are known, 0 to 1. */
type Level = { width: number; height: number; values: Float32Array };

function halve({ width, height, values }: Level): Level {
  const half: Level = {
    width: Math.max(1, Math.ceil(width / 2)),
    height: Math.max(1, Math.ceil(height / 2)),
    values: new Float32Array(Math.ceil(width / 2) * Math.ceil(height / 2) * 4),
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const known = values[from + 3] as number;
      if (known === 0) continue;
      const to = ((y >> 1) * half.width + (x >> 1)) * 4;
      for (let c = 0; c < 3; c++)
        half.values[to + c] = (half.values[to + c] as number) + known * (values[from + c] as number);
      half.values[to + 3] = (half.values[to + 3] as number) + known;
    }
  }
  for (let i = 0; i < half.values.length; i += 4) {
    const known = half.values[i + 3] as number;
    if (known === 0) continue;
    for (let c = 0; c < 3; c++) half.values[i + c] = (half.values[i + c] as number) / known;
    half.values[i + 3] = Math.min(1, known);
  }
  return half;
}

/** Fills what a level does not know from the next coarser one, between whose pixels it is blended. */
function fill({ width, height, values }: Level, coarse: Level): void {
  for (let y = 0; y < height; y++) {
    const v = Math.min(coarse.height - 1, Math.max(0, (y - 0.5) / 2));
    const y0 = Math.floor(v);
    const y1 = Math.min(coarse.height - 1, y0 + 1);
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const known = values[at + 3] as number;
      if (known >= 1) continue;
      const u = Math.min(coarse.width - 1, Math.max(0, (x - 0.5) / 2));
      const x0 = Math.floor(u);
      const x1 = Math.min(coarse.width - 1, x0 + 1);
      for (let c = 0; c < 3; c++) {
        const get = (px: number, py: number) => coarse.values[(py * coarse.width + px) * 4 + c] as number;
        const top = get(x0, y0) + (get(x1, y0) - get(x0, y0)) * (u - x0);
        const low = get(x0, y1) + (get(x1, y1) - get(x0, y1)) * (u - x0);
        const blended = top + (low - top) * (v - y0);
        values[at + c] = known * (values[at + c] as number) + (1 - known) * blended;
      }
      values[at + 3] = 1;
    }
  }
}

/** A mask grown by some pixels, so that the subject's soft edge and its nearest shadow are not taken for backdrop. */
function spread(mask: Uint8Array, width: number, height: number, by: number): Uint8Array {
  const grown = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((mask[y * width + x] as number) < 16) continue;
      for (let v = Math.max(0, y - by); v <= Math.min(height - 1, y + by); v++) {
        grown.fill(1, v * width + Math.max(0, x - by), v * width + Math.min(width, x + by + 1));
      }
    }
  }
  return grown;
}
