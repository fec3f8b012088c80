import "server-only";
import { join } from "node:path";
import type { Sharp } from "sharp";

/** A blur's reach over its sigma, where the bell curve has fallen to `faintest` of its height. */
const reach = 2.8;
const faintest = 0.02;

/** sharp's smallest blur; a softer edge than this is none. */
const leastSigma = 0.3;

export type Layers = {
  /** The picture as it was: of any size, with the frame of the result. */
  original: Sharp;
  /** White where something was painted, grey where softly, black or transparent elsewhere; of any size. */
  mask: Sharp;
  result: Sharp;
  /** Pixels of the result. */
  width: number;
  height: number;
  /** Width of the soft edge in pixels of the result; half of it lies on each side of the painted edge. 0 keeps the mask's own edge. */
  feather: number;
};

/**
 * Lays the painted part of a result over the original, so that everything else is as it was: a PNG of the result's size.
 * Beyond half a feather from what was painted it has the original's very pixels (resampled to the result's size), and
 * as deep inside the result's. Each step goes through a file and libvips' strips: no whole picture is held in memory.
 * @param folder for what lies in between
 */
export async function writeKeptOutside(layers: Layers, folder: string, path: string): Promise<void> {
  const { original, mask, result, width, height, feather } = layers;
  const [opacity, painted] = [join(folder, "opacity.png"), join(folder, "painted.png")];
  // Stretched: mask, original and result show the same frame. Linear, since a sharper kernel rings along hard edges.
  const stretched = mask.flatten({ background: "#000" }).resize(width, height, { fit: "fill", kernel: "linear" });
  const sigma = feather / 2 / reach;
  const soft =
    sigma < leastSigma ? stretched : stretched.blur({ sigma, minAmplitude: faintest, precision: "approximate" });
  await soft.toColourspace("b-w").png({ compressionLevel: 1 }).toFile(opacity);
  await result
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .joinChannel(opacity)
    .png({ compressionLevel: 1 })
    .toFile(painted);
  await original
    .flatten({ background: "#fff" })
    .resize(width, height, { fit: "fill", kernel: "lanczos3", fastShrinkOnLoad: false })
    .composite([{ input: painted }])
    .toColourspace("srgb")
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toFile(path);
}
