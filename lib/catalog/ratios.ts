import type { Size, Words } from "./types";

/**
 * Every aspect ratio that FASHN names, in the order of the picker, with the pixels of a 1k output.
 * Source: the reframe page, the only one of the newest documentation that gives pixels.
 */
export const ratios = {
  "1:1": { width: 1024, height: 1024 },
  "4:5": { width: 912, height: 1144 },
  "3:4": { width: 880, height: 1176 },
  "2:3": { width: 832, height: 1248 },
  "9:16": { width: 760, height: 1360 },
  "5:4": { width: 1144, height: 912 },
  "4:3": { width: 1176, height: 880 },
  "3:2": { width: 1248, height: 832 },
  "16:9": { width: 1360, height: 760 },
  "21:9": { width: 1568, height: 672 },
} as const satisfies Record<string, Size>;

export type Ratio = keyof typeof ratios;

export const uprightRatios = ["1:1", "4:5", "3:4", "2:3", "9:16"] as const satisfies Ratio[];
export const nineRatios = [...uprightRatios, "5:4", "4:3", "3:2", "16:9"] as const satisfies Ratio[];
export const allRatios = [...nineRatios, "21:9"] as const satisfies Ratio[];

const uses: Record<Ratio, string> = {
  "1:1": "Square post, product tile",
  "4:5": "Portrait feed post",
  "3:4": "Standard portrait",
  "2:3": "Fashion portrait",
  "9:16": "Story, upright video",
  "5:4": "Landscape feed post",
  "4:3": "Traditional landscape",
  "3:2": "Standard landscape",
  "16:9": "Wide video, hero picture",
  "21:9": "Cinema, page banner",
};

/** Words for a picker of the given ratios. */
export function ratioWords(of: readonly Ratio[]): Record<string, Words> {
  return Object.fromEntries(of.map((ratio) => [ratio, { label: ratio, hint: uses[ratio] }]));
}

/** FASHN's name for the ratio of a picture in pixels, within 2 %; undefined when it is none of them. */
export function ratioOf({ width, height }: Size): Ratio | undefined {
  return allRatios.find((ratio) => hasRatio(width, height, ratio));
}

/**
 * Whether a picture already has a ratio, within 2 %: reframe refuses it then with InputValidationError.
 * @param width pixels
 * @param height pixels
 */
export function hasRatio(width: number, height: number, ratio: Ratio): boolean {
  const [across, down] = ratio.split(":").map(Number) as [number, number];
  return Math.abs(width / height / (across / down) - 1) <= 0.02;
}
