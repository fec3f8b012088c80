import sharp from "sharp";
import { randomOf } from "../render/random";

/** Edge of the texture in pixels; it is scaled up over the picture, which keeps its clouds soft. */
const edge = 320;

/** Value noise: random heights on a grid of `cells`, smoothly joined. Wraps at the edges. */
function noise(seed: number, cells: number): Float32Array {
  const next = randomOf(seed);
  const grid = Float32Array.from({ length: cells * cells }, () => next());
  const out = new Float32Array(edge * edge);
  const smooth = (t: number) => t * t * (3 - 2 * t);
  for (let y = 0; y < edge; y++) {
    const gy = (y / edge) * cells;
    const [y0, fy] = [Math.floor(gy), smooth(gy % 1)];
    for (let x = 0; x < edge; x++) {
      const gx = (x / edge) * cells;
      const [x0, fx] = [Math.floor(gx), smooth(gx % 1)];
      const height = (i: number, j: number) => grid[((y0 + j) % cells) * cells + ((x0 + i) % cells)] ?? 0;
      const top = height(0, 0) + (height(1, 0) - height(0, 0)) * fx;
      const low = height(0, 1) + (height(1, 1) - height(0, 1)) * fx;
      out[y * edge + x] = top + (low - top) * fy;
    }
  }
  return out;
}

/** Clouds with ever finer detail, about 0.5 in the middle. */
function clouds(seed: number): Float32Array {
  const out = new Float32Array(edge * edge);
  for (const [i, share] of [0.5, 0.26, 0.14, 0.1].entries()) {
    const layer = noise(seed + i, 10 * 2 ** i);
    for (let p = 0; p < out.length; p++) out[p] = (out[p] ?? 0) + (layer[p] ?? 0) * share;
  }
  return out;
}

const textures = new Map<number, Buffer>();

/** Pigment that settled unevenly: RGBA, lighter and darker veils. One of eight textures, made once each. */
function texture(seed: number): Buffer {
  const key = seed % 8;
  const known = textures.get(key);
  if (known) return known;
  const [pale, dark] = [clouds(101 + key * 17), clouds(977 + key * 31)];
  const pixels = Buffer.alloc(edge * edge * 4);
  for (let p = 0; p < edge * edge; p++) {
    const light = Math.max(0, (pale[p] ?? 0) - 0.5) * 0.5;
    const shade = Math.max(0, (dark[p] ?? 0) - 0.54) * 0.34;
    const tone = light > shade ? [255, 250, 242] : [38, 26, 22];
    pixels.set([...tone, Math.round(255 * Math.abs(light - shade))], p * 4);
  }
  textures.set(key, pixels);
  return pixels;
}

/** The watercolour's grain as a PNG of the given size in pixels, to be laid over painted areas only. */
export async function grain(width: number, height: number, seed: number): Promise<Buffer> {
  return sharp(texture(seed), { raw: { width: edge, height: edge, channels: 4 } })
    .resize(width, height, { fit: "cover", kernel: "cubic" })
    .png({ compressionLevel: 0 })
    .toBuffer();
}
