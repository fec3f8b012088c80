import { readPrompt } from "../drawing/prompt/read";
import { type Box, type Cutout, cutout, maskAt } from "./cutout";
import { open, type Picture, pixels, sharpOf, within } from "./picture";

export type ProductKind = "top" | "bottom" | "dress" | "bag" | "shoes" | "accessory";

/** A product cut out of its picture. Shares are of the product's own box: 0, 0 is its upper left corner. */
export type Product = {
  kind: ProductKind;
  /** The product alone, transparent around, cropped to its box. */
  piece: Picture;
  /** Breadth of its middle part (the body, without sleeves) at a height from 0 to 1, as a share of the box. */
  breadthAt(height: number): number;
  /** Where the left sleeve ends, or null for a product without sleeves. */
  cuff: { x: number; y: number } | null;
};

const LONGEST = 1400;

/**
 * Cuts a product out and says what it is, by its outline and by what the prompt calls it.
 * @throws PredictionError ImageLoadError when the bytes are no picture
 */
export async function findProduct(file: Buffer, prompt: string): Promise<Product> {
  const full = await open(file);
  const picture = await open(file, within(full, LONGEST));
  const whole = await cutout(picture);
  // A hanger's wire is no part of the garment.
  const wire = runsOf(whole).findIndex((row) => row.length > 0);
  const { box } = whole;
  const cut = { ...whole, box: { ...box, top: box.top + Math.max(0, wire), height: box.height - Math.max(0, wire) } };
  const runs = runsOf(cut);
  const breadthAt = (height: number) => {
    const row = runs[Math.min(runs.length - 1, Math.round(height * (runs.length - 1)))] ?? [];
    return Math.max(0, ...row.map(([from, to]) => to - from)) / cut.box.width;
  };
  const shape = kindByShape(cut, runs, breadthAt);
  const kind = kindByWords(prompt, shape);
  return { kind, piece: await cropped(picture, cut), breadthAt, cuff: kind === "top" ? cuffOf(cut, runs) : null };
}

type Run = readonly [from: number, to: number];

/** The stretches of each row of the box that the product covers. */
function runsOf({ mask, width, box }: Cutout): Run[][] {
  return Array.from({ length: box.height }, (_, row) => {
    const runs: Run[] = [];
    let from = -1;
    for (let x = box.left; x <= box.left + box.width; x++) {
      const covered = x < box.left + box.width && (mask[(box.top + row) * width + x] ?? 0) > 127;
      if (covered && from < 0) from = x;
      if (!covered && from >= 0) {
        if (x - from > 0.02 * box.width) runs.push([from, x]);
        from = -1;
      }
    }
    return runs;
  });
}

function kindByShape(cut: Cutout, runs: Run[][], breadthAt: (height: number) => number): ProductKind {
  const { box } = cut;
  const tall = box.height / box.width;
  const rowsOf = (from: number, to: number) => runs.slice(Math.floor(from * runs.length), Math.ceil(to * runs.length));
  const share = (from: number, to: number, meets: (row: Run[]) => boolean) => {
    const rows = rowsOf(from, to);
    return rows.filter(meets).length / Math.max(1, rows.length);
  };
  const breadths = (from: number, to: number) =>
    rowsOf(from, to).map((row) => Math.max(0, ...row.map(([a, b]) => b - a)) / box.width);
  const broadest = (from: number, to: number) => Math.max(...breadths(from, to));
  const narrowest = (from: number, to: number) => Math.min(...breadths(from, to));

  // Low and long, or two such things one above the other.
  const pair = broadest(0.1, 0.4) > 0.5 && narrowest(0.3, 0.7) < 0.32 && broadest(0.6, 0.95) > 0.5;
  if (tall < 0.62 || (pair && tall < 1.4)) return "shoes";
  // A handle: two thin sides above one full body.
  const thin = (row: Run[]) => row.length === 2 && row.every(([from, to]) => to - from < 0.2 * box.width);
  if (tall < 1.5 && share(0.08, 0.4, thin) > 0.5 && breadthAt(0.8) > 0.8) return "bag";
  if (tall > 1.15 && share(0.6, 1, (row) => row.length === 2) > 0.7 && breadthAt(0.05) < 0.75) return "bottom";
  const filled = runs.flat().reduce((sum, [from, to]) => sum + to - from, 0) / (box.width * box.height);
  if (filled > 0.88) return "accessory";
  if (breadthAt(0.95) > 1.4 * breadthAt(0.3) && breadthAt(0.95) > 0.8)
    return narrowest(0.12, 0.36) < 0.92 * broadest(0.01, 0.12) ? "dress" : "bottom";
  return "top";
}

const byWord: readonly (readonly [RegExp, ProductKind])[] = [
  [/\b(bag|handbag|purse|tote|clutch|backpack)\b/i, "bag"],
  [/\b(shoes?|pumps?|heels|boots?|sneakers?|trainers?|sandals?|loafers?)\b/i, "shoes"],
  [/\b(scarf|hat|cap|belt|sunglasses|jewell?ery|necklace)\b/i, "accessory"],
];

/** A prompt that names one kind of garment settles what an outline leaves open; a bag stays a bag. */
function kindByWords(prompt: string, shape: ProductKind): ProductKind {
  const named = byWord.find(([word]) => word.test(prompt))?.[1];
  if (named && (shape === "accessory" || shape === named)) return named;
  const [only, more] = readPrompt(prompt).garments;
  if (!only || more || shape === "bag" || shape === "shoes") return shape;
  if (only.slot === "dress") return "dress";
  if (only.slot === "bottom") return "bottom";
  return only.slot === "top" || only.slot === "coat" ? "top" : shape;
}

/** The lowest row of what stands out furthest to the left, and the middle of the sleeve there. */
function cuffOf({ mask, width, box }: Cutout, runs: Run[][]): Product["cuff"] {
  const reach = box.left + 0.1 * box.width;
  let lowest = 0;
  for (let row = 0; row < box.height; row++)
    for (let x = box.left; x < reach; x++) if ((mask[(box.top + row) * width + x] ?? 0) > 127) lowest = row;
  const [first] = runs[Math.max(0, lowest - Math.round(0.02 * box.height))] ?? [];
  if (!first) return null;
  // Where the sleeve touches the body, half a sleeve's breadth from the outside.
  const middle = Math.min((first[0] + first[1]) / 2, first[0] + 0.08 * box.width);
  return { x: (middle - box.left) / box.width, y: lowest / box.height };
}

async function cropped(picture: Picture, cut: Cutout): Promise<Picture> {
  const alpha = await maskAt(cut, picture);
  const up = picture.width / cut.width;
  const box = fitted(cut.box, up, picture);
  const piece = await pixels(sharpOf(picture).extract(box));
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++)
      piece.data[(y * box.width + x) * 4 + 3] = alpha[(box.top + y) * picture.width + box.left + x] ?? 0;
  return piece;
}

function fitted({ left, top, width, height }: Box, up: number, { width: w, height: h }: Picture): Box {
  const [x, y] = [Math.max(0, Math.floor(left * up)), Math.max(0, Math.floor(top * up))];
  return {
    left: x,
    top: y,
    width: Math.min(w - x, Math.ceil(width * up)),
    height: Math.min(h - y, Math.ceil(height * up)),
  };
}
