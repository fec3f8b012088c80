import sharp from "sharp";
import { type Colour, rgb } from "../drawing/engine/colour";
import type { Box, Cutout } from "./cutout";
import { labOf, labPlanes } from "./lab";
import type { Picture } from "./picture";
import { boxBlur } from "./regions";

/** A colour of the subject that turns into another, lights and shades with it. */
export type Turn = {
  from: Colour;
  to: Colour;
  /** How near a pixel must be to `from`, in Lab. */
  near: number;
  /** The part of the picture that it touches; the whole picture unless given. */
  within?: Box;
};

/** Recolours the subject's pixels of a certain colour, in place. `cut` is the picture's cutout. */
export async function recolour(picture: Picture, cut: Cutout, turns: readonly Turn[]): Promise<void> {
  for (const turn of turns) {
    const weights = await weightsOf(picture, cut, turn);
    const [was, will] = [rgb(turn.from), rgb(turn.to)];
    // A ratio keeps light and shade; from very dark to light it would blow up, so a part of the step is added instead.
    const parts = [0, 1, 2].map((i) => {
      const ratio = Math.min(1.8, (will[i] ?? 0) / Math.max(24, was[i] ?? 0));
      return { ratio, rest: (will[i] ?? 0) - (was[i] ?? 0) * ratio };
    });
    const { data } = picture;
    for (let p = 0; p < weights.length; p++) {
      const weight = (weights[p] ?? 0) / 255;
      if (weight < 0.02) continue;
      for (const [i, { ratio, rest }] of parts.entries()) {
        const value = data[p * 4 + i] ?? 0;
        const turned = Math.min(255, Math.max(0, value * ratio + rest));
        data[p * 4 + i] = value + (turned - value) * weight;
      }
    }
  }
}

/** How much each pixel of the picture is meant, 0 to 255: found at the cutout's size, then enlarged. */
async function weightsOf(picture: Picture, cut: Cutout, { from, near, within }: Turn): Promise<Buffer> {
  const { width, height, mask, small } = cut;
  const { L, a, b } = labPlanes(small.data);
  const [l0, a0, b0] = labOf(...rgb(from));
  const colourful = Math.hypot(a0, b0) > 8;
  const found = new Float32Array(width * height);
  const up = picture.width / width;
  const inside = (i: number) => {
    if (!within) return true;
    const [x, y] = [(i % width) * up - within.left, Math.floor(i / width) * up - within.top];
    return x >= 0 && y >= 0 && x < within.width && y < within.height;
  };
  for (let i = 0; i < found.length; i++) {
    if ((mask[i] ?? 0) < 100 || !inside(i)) continue;
    const [red, yellow] = [(a[i] ?? 0) - a0, (b[i] ?? 0) - b0];
    // Cream cloth lies as near to fair skin as its shadows do, but not in hue.
    const hue = Math.atan2(b[i] ?? 0, a[i] ?? 0) - Math.atan2(b0, a0);
    if (colourful && Math.abs(hue) > 0.3) continue;
    // Light and shade may differ further than hue.
    const off = Math.hypot(((L[i] ?? 0) - l0) * 0.5, red, yellow);
    found[i] = Math.min(1, Math.max(0, (near - off) / (0.3 * near)));
  }
  const soft = boxBlur(found, width, 1);
  return sharp(Buffer.from(Uint8Array.from(soft, (v) => Math.min(255, v * 290))), {
    raw: { width, height, channels: 1 },
  })
    .resize(picture.width, picture.height, { fit: "fill", kernel: "cubic" })
    .toColourspace("b-w")
    .raw()
    .toBuffer();
}
