import type { Size } from "@/lib/catalog/types";
import type { Box, Cutout } from "../cutout";

/** Edges of a picture that its subject is cut off by. Nothing can be continued there. */
export type CutBy = { left: boolean; right: boolean; top: boolean; bottom: boolean };

/** A picture as a framer sees it, in its pixels. */
export type Stage = Size & {
  subject: Box;
  /** Middle of the subject's upper part, across: of a person, the head. */
  focus: number;
  cutBy: CutBy;
};

/** Less of an edge than this share is a touch, not a cut. */
const TOUCH = 0.03;
/** Share of the subject that has to stay when its foot is trimmed. */
const WORTH = 0.6;

/**
 * Where the subject stands in a picture. Of one that widens until the sides cut it too (a bust, say), a little more is
 * taken away at the foot where it is cut off already: the sides are then free to be continued.
 */
export function stageOf(cut: Cutout, picture: Size): Stage {
  const { box, width, height } = cut;
  const bust = box.top + box.height >= height - 1;
  const free = bust ? firstTouch(cut) : height;
  const rows = free - box.top >= WORTH * box.height ? free : height;
  const scale = picture.width / width;
  const full = rows === height;
  return {
    width: picture.width,
    height: full ? picture.height : Math.round(rows * scale),
    subject: {
      left: box.left * scale,
      top: box.top * scale,
      width: box.width * scale,
      height: (Math.min(rows, box.top + box.height) - box.top) * scale,
    },
    focus: focusOf(cut) * scale,
    cutBy: {
      left: touches(cut, rows, 0, 0) > TOUCH,
      right: touches(cut, rows, width - 1, 0) > TOUCH,
      top: touches(cut, rows, -1, 0) > TOUCH,
      bottom: touches(cut, rows, -1, rows - 1) > TOUCH,
    },
  };
}

function focusOf({ mask, width, box }: Cutout): number {
  let sum = 0;
  let count = 0;
  const until = (box.top + Math.ceil(0.4 * box.height)) * width;
  for (let i = box.top * width; i < until; i++) {
    if ((mask[i] ?? 0) < 128) continue;
    sum += i % width;
    count++;
  }
  return count > 0 ? sum / count : box.left + box.width / 2;
}

/** The first row in which the subject stands at the left or right edge, or the height. */
function firstTouch({ mask, width, height }: Cutout): number {
  for (let y = 0; y < height; y++) {
    const row = y * width;
    if ((mask[row + 1] ?? 0) > 128 || (mask[row + width - 2] ?? 0) > 128) return y;
  }
  return height;
}

/** Share of a column, or of a row where `x` is -1, that the subject covers. */
function touches({ mask, width }: Cutout, rows: number, x: number, y: number): number {
  const length = x < 0 ? width : rows;
  let covered = 0;
  for (let i = 0; i < length; i++) if ((mask[x < 0 ? y * width + i : i * width + x] ?? 0) > 128) covered++;
  return covered / length;
}
