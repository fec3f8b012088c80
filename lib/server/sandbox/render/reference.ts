import { type Colour, hex } from "../drawing/engine/colour";
import type { Framing } from "../drawing/prompt/lexicon";
import { cutout } from "./cutout";
import { open, within } from "./picture";

/** What a drawn scene takes over from a picture that inspires it. */
export type Reference = { backdrop: Colour; framing: Framing };

/**
 * Reads the colour around the subject, and how much of a person the picture shows.
 * @throws PredictionError ImageLoadError when the bytes are no picture
 */
export async function studyReference(file: Buffer): Promise<Reference> {
  const full = await open(file);
  const { small, mask, box, width, height } = await cutout(await open(file, within(full, 512)));
  const behind: [number[], number[], number[]] = [[], [], []];
  // The upper two thirds: lower down lie floor and shadow.
  for (let i = 0; i < (width * height * 2) / 3; i += 7)
    if ((mask[i] ?? 0) < 40) for (const part of [0, 1, 2] as const) behind[part].push(small.data[i * 4 + part] ?? 0);
  const median = (values: number[]) => values.sort((p, q) => p - q)[Math.floor(values.length / 2)] ?? 205;
  const reachesDown = box.top + box.height > 0.97 * height;
  const slender = box.height / box.width;
  return {
    backdrop: hex([median(behind[0]), median(behind[1]), median(behind[2])]),
    framing: slender > 2 || !reachesDown ? "full" : slender > 1.25 ? "half" : "close",
  };
}
