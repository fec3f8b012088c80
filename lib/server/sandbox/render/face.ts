import { type Colour, hex, type Tones, tones } from "../drawing/engine/colour";
import { type SkinTones, skinTones } from "../drawing/palettes/skin";
import { type Box, type Cutout, cutout } from "./cutout";
import { type Lab, labPlanes } from "./lab";
import { open, type Picture, within } from "./picture";

/** A head that was found in a picture. Boxes are in pixels of `picture`. */
export type Face = {
  picture: Picture;
  /** The subject's mask at the cutout's reduced size. */
  cut: Cutout;
  /** Hair, face and chin. */
  head: Box;
  /** Brow to chin, cheek to cheek. */
  face: Box;
  skin: SkinTones;
  hair: Tones;
};

/** Enough for a head, and quick to read. */
const LONGEST = 1400;

/**
 * Finds the head in a picture of a person: a portrait, a headshot or a whole figure before a quiet background.
 * Where no head stands out it answers with the upper middle, so that a result still shows what was given.
 * @throws PredictionError ImageLoadError when the bytes are no picture
 */
export async function findFace(file: Buffer): Promise<Face> {
  const full = await open(file);
  const picture = await open(file, within(full, LONGEST));
  const cut = await cutout(picture);
  const lab = labPlanes(cut.small.data);
  const bulge = headOf(cut) ?? upperMiddle(cut);
  const hairAt = medianOf(cut, lab, inset(bulge, 0.25, 0.02, 0.75, 0.13)) ?? centreOf(bulge, cut.width);
  const skinAt = medianOf(
    cut,
    lab,
    inset(bulge, 0, 0.25, 1, 1.2),
    (at) => isSkin(lab, at) && off(lab, at, hairAt) > 13,
  );
  const seen =
    skinAt === undefined
      ? inset(bulge, 0.2, 0.3, 0.8, 1)
      : faceOf(cut, lab, bulge, skinAt, Math.min(25, 0.55 * off(lab, skinAt, hairAt)));
  const face = inProportion(seen, cut);
  const head = { ...bulge, height: Math.max(bulge.height * 0.6, face.top + face.height - bulge.top) };
  const up = picture.width / cut.width;
  return {
    picture,
    cut,
    head: times(head, up),
    face: times(face, up),
    skin: skinTones(colourAt(cut, skinAt ?? centreOf(face, cut.width))),
    hair: tones(colourAt(cut, hairAt)),
  };
}

/** A raised arm can pass for a cheek: in a whole figure no face is broader than a twelfth of its height. */
function inProportion(face: Box, { box, height }: Cutout): Box {
  const most = box.height / 12;
  const whole = box.height > 1.5 * box.width && box.top + box.height < 0.985 * height;
  if (!whole || face.width <= most) return face;
  return { ...face, left: face.left + (face.width - most) / 2, width: most, height: 1.36 * most };
}

/** The topmost bulge of the subject: from its top to where it grows narrow, or suddenly broad, or as high as it is broad. */
function headOf({ mask, width, height, box }: Cutout): Box | null {
  const middle = topMiddle(mask, width, box);
  const smooth = Math.max(2, Math.round(box.height / 90));
  const spans = Array.from({ length: height }, (_, y) => runAround(mask, width, y, middle));
  let broadest = 0;
  let bottom = box.top;
  for (let y = box.top; y < box.top + box.height; y++) {
    const span = spans[y] ?? 0;
    const tall = y - box.top;
    broadest = Math.max(broadest, span);
    bottom = y;
    const deep = tall > 0.75 * broadest && tall > 3 * smooth;
    if (deep && span < 0.72 * broadest) break;
    if (deep && (spans[y + smooth] ?? 0) > 1.35 * (spans[y - smooth] ?? span)) break;
    if (tall > 1.5 * broadest) break;
  }
  const tall = Math.max(8, bottom - box.top);
  const breadth = Math.min(broadest, 1.15 * tall);
  if (breadth < 4 || (tall > 0.9 * box.height && box.height > 0.8 * height)) return null;
  return { left: Math.max(0, middle - breadth / 2), top: box.top, width: breadth, height: tall };
}

function upperMiddle({ width, height }: { width: number; height: number }): Box {
  const edge = 0.42 * Math.min(width, height);
  return { left: (width - edge) / 2, top: 0.12 * height, width: edge, height: edge * 1.2 };
}

/** The middle of the subject a little below its top. */
function topMiddle(mask: Uint8Array, width: number, box: Box): number {
  let [sum, count] = [0, 0];
  const until = box.top + Math.max(3, box.height * 0.06);
  for (let y = box.top; y < until; y++)
    for (let x = box.left; x < box.left + box.width; x++)
      if ((mask[y * width + x] ?? 0) > 127) {
        sum += x;
        count++;
      }
  return count === 0 ? box.left + box.width / 2 : sum / count;
}

/** How broad the subject is in a row around a column: its run there, small gaps passed over. */
function runAround(mask: Uint8Array, width: number, y: number, middle: number): number {
  const gap = Math.max(2, Math.round(width * 0.006));
  const walk = (step: 1 | -1) => {
    let [reach, open] = [0, 0];
    for (let x = Math.round(middle); x >= 0 && x < width && open <= gap; x += step)
      if ((mask[y * width + x] ?? 0) > 127) {
        reach = Math.abs(x - middle);
        open = 0;
      } else open++;
    return reach;
  };
  return walk(1) + walk(-1);
}

/** Whether a pixel could be skin: warm, neither white nor black, of whatever depth. */
function isSkin({ L, a, b }: Lab, at: number): boolean {
  const [red, yellow] = [a[at] ?? 0, b[at] ?? 0];
  const hue = Math.atan2(yellow, red);
  return (L[at] ?? 0) > 17 && red > 3 && red < 34 && yellow > 5 && yellow < 46 && hue > 0.5 && hue < 1.4;
}

/** How far two pixels stand apart; light and shade count less than hue. */
function off({ L, a, b }: Lab, p: number, q: number): number {
  return Math.hypot(((L[p] ?? 0) - (L[q] ?? 0)) * 0.7, (a[p] ?? 0) - (a[q] ?? 0), (b[p] ?? 0) - (b[q] ?? 0));
}

/** The rows of skin from the hairline down, until the face is as tall as faces are. */
function faceOf({ mask, width, height }: Cutout, lab: Lab, head: Box, skin: number, near: number): Box {
  let top = -1;
  let [left, right] = [width, 0];
  for (let y = Math.round(head.top); y < height; y++) {
    const xs: number[] = [];
    each({ ...head, top: y, height: 1 }, width, (at, x) => {
      if ((mask[at] ?? 0) > 127 && off(lab, at, skin) < near) xs.push(x);
    });
    if (top < 0 && xs.length < 0.22 * head.width) continue;
    if (top < 0) top = y;
    if (y - top > 1.36 * Math.max(right - left, 0.3 * head.width)) break;
    // Single pixels at the edges are ears, locks and noise.
    left = Math.min(left, xs[Math.floor(xs.length * 0.04)] ?? left);
    right = Math.max(right, xs[Math.ceil(xs.length * 0.96) - 1] ?? right);
  }
  if (top < 0) return inset(head, 0.2, 0.3, 0.8, 1);
  const breadth = Math.max(right - left, 0.3 * head.width);
  return { left, top, width: breadth, height: 1.36 * breadth };
}

/** The pixel of median lightness among those of the subject in a box: a colour that is really there. */
function medianOf(
  { mask, width }: Cutout,
  { L }: Lab,
  box: Box,
  counts: (at: number) => boolean = () => true,
): number | undefined {
  const found: number[] = [];
  each(box, width, (at) => {
    if ((mask[at] ?? 0) > 127 && counts(at)) found.push(at);
  });
  if (found.length < 0.02 * box.width * box.height) return undefined;
  found.sort((p, q) => (L[p] ?? 0) - (L[q] ?? 0));
  return found[Math.floor(found.length / 2)];
}

function centreOf(box: Box, width: number): number {
  return Math.round(box.top + box.height / 2) * width + Math.round(box.left + box.width / 2);
}

function colourAt({ small }: Cutout, at: number): Colour {
  const part = (i: number) => small.data[at * 4 + i] ?? 128;
  return hex([part(0), part(1), part(2)]);
}

function each(box: Box, width: number, visit: (at: number, x: number, y: number) => void): void {
  for (let y = Math.round(box.top); y < Math.round(box.top + box.height); y++)
    for (let x = Math.max(0, Math.round(box.left)); x < Math.min(width, Math.round(box.left + box.width)); x++)
      visit(y * width + x, x, y);
}

function inset({ left, top, width, height }: Box, x0: number, y0: number, x1: number, y1: number): Box {
  return { left: left + width * x0, top: top + height * y0, width: width * (x1 - x0), height: height * (y1 - y0) };
}

function times({ left, top, width, height }: Box, factor: number): Box {
  return { left: left * factor, top: top * factor, width: width * factor, height: height * factor };
}
