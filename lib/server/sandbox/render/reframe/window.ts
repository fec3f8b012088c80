import type { Box } from "../cutout";
import { between, type Random } from "../random";
import type { Stage } from "./stage";

/** One axis of the picture, in its pixels. */
type Axis = {
  length: number;
  /** The subject. */
  from: number;
  to: number;
  /** Where a span begins that is too short for the subject, given its length. */
  instead: (length: number) => number;
  lowCut: boolean;
  highCut: boolean;
  upright: boolean;
};

/**
 * The part of a picture that another ratio shows, in the picture's pixels; it may reach beyond the picture on one axis.
 * A crop where the whole subject fits into it, else as much of the picture as the subject needs, continued sideways or
 * up and down. A subject that is cut off on both sides can only be cropped.
 */
export function windowOf(stage: Stage, ratio: number, random: Random): Box {
  const { width, height, subject, focus, cutBy } = stage;
  const across: Axis = {
    length: width,
    from: subject.left,
    to: subject.left + subject.width,
    instead: (length) => focus - length / 2,
    lowCut: cutBy.left,
    highCut: cutBy.right,
    upright: false,
  };
  const down: Axis = {
    length: height,
    from: subject.top,
    to: subject.top + subject.height,
    // The upper part, where the face is.
    instead: () => subject.top + 0.1 * subject.height,
    lowCut: cutBy.top,
    highCut: cutBy.bottom,
    upright: true,
  };
  if (ratio < width / height) {
    const [x, y] = place(across, down, ratio, random);
    return { left: x.from, width: x.length, top: y.from, height: y.length };
  }
  const [y, x] = place(down, across, 1 / ratio, random);
  return { left: x.from, width: x.length, top: y.from, height: y.length };
}

type Span = { from: number; length: number };

/** Spans on the axis that can lose something and on the one that can grow. `ratio` is the first by the second. */
function place(cut: Axis, grow: Axis, ratio: number, random: Random): [Span, Span] {
  const crop = grow.length * ratio;
  const air = between(random, 0.05, 0.09) * (cut.to - cut.from);
  const need = Math.min(cut.length, cut.to + air) - Math.max(0, cut.from - air);
  const canGrow = !(grow.lowCut && grow.highCut);
  const length = canGrow ? Math.min(cut.length, Math.max(crop, need)) : crop;
  return [cropped(cut, length, random), grown(grow, length / ratio, random)];
}

/** Keeps the subject in the span, or of one that is too large for it the part that matters. */
function cropped({ length: full, from, to, instead }: Axis, length: number, random: Random): Span {
  const spare = length - (to - from);
  const wander = between(random, -0.3, 0.3) * Math.min(0.3 * length, Math.max(0.04 * length, spare));
  const start = (spare < 0 ? instead(length) : (from + to - length) / 2) + wander;
  return { from: Math.min(full - length, Math.max(0, start)), length };
}

/** Adds what is missing around the subject, and nothing where it is cut off. */
function grown({ length: full, from, to, lowCut, highCut, upright }: Axis, length: number, random: Random): Span {
  const extra = length - full;
  if (lowCut) return { from: 0, length };
  if (highCut) return { from: -extra, length };
  // People stand nearer to the lower edge of a tall picture than to its upper one.
  const middle = (from + to) / 2 - length * (upright ? 0.54 : 0.5) + between(random, -0.06, 0.06) * length;
  return { from: Math.min(0, Math.max(-extra, middle)), length };
}
