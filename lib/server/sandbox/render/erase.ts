import { type Box, type Cutout, maskAt } from "./cutout";
import type { Picture } from "./picture";

/** Takes the subject out of a box, in place: every row is painted with what stands left and right of it. */
export async function eraseSubject(picture: Picture, cut: Cutout, box: Box): Promise<void> {
  const { data, width, height } = picture;
  const mask = await maskAt(cut, picture);
  const grown = Math.max(2, Math.round(width / 250));
  const [left, right] = [Math.max(0, Math.round(box.left)), Math.min(width - 1, Math.round(box.left + box.width))];
  const [top, bottom] = [Math.max(0, Math.round(box.top)), Math.min(height - 1, Math.round(box.top + box.height))];
  const covered = (x: number, y: number) => (mask[y * width + Math.min(width - 1, Math.max(0, x))] ?? 0) > 24;
  for (let y = top; y <= bottom; y++) {
    let [first, last] = [-1, -1];
    for (let x = left; x <= right; x++)
      if (covered(x, y)) {
        if (first < 0) first = x;
        last = x;
      }
    if (first < 0) continue;
    const [from, to] = [Math.max(0, first - grown), Math.min(width - 1, last + grown)];
    const side = (x: number, i: number) => data[(y * width + x) * 4 + i] ?? 0;
    const ends = [0, 1, 2].map((i) => [side(from, i), side(to, i)] as const);
    for (let x = from; x <= to; x++) {
      const t = to === from ? 0 : (x - from) / (to - from);
      for (const [i, [a, b]] of ends.entries()) data[(y * width + x) * 4 + i] = a + (b - a) * t;
    }
  }
}
