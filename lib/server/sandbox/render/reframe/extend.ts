import { type Box, breathe } from "../cutout";
import type { Picture } from "../picture";
import type { Random } from "../random";

/** How much wider the blur grows with each pixel of distance from the border. */
const SPREAD = 0.45;

/** Sums of sums of one colour along a border: a blur of any width then costs three look-ups. */
type Sums = { data: Float64Array; pad: number };

/** A border of the picture inside a frame, and the way to walk away from it. Steps are in pixels of the frame's data. */
type Side = { start: number; along: number; away: number; length: number; depth: number; known: number };

/**
 * Paints everything of a frame that lies outside `known`, in place: the border's colours go on, with the fall-off that
 * they have there, ever softer with the distance, and with the picture's own grain.
 */
export async function extend(frame: Picture, known: Box, hidden: Uint8Array, random: Random): Promise<void> {
  const { width, height, data } = frame;
  const right = known.left + known.width;
  const bottom = known.top + known.height;
  const at = (x: number, y: number) => y * width + x;
  const sides: Side[] = [
    { start: at(known.left, known.top), along: width, away: -1, length: known.height, depth: known.left, known: 0 },
    { start: at(right - 1, known.top), along: width, away: 1, length: known.height, depth: width - right, known: 0 },
    { start: at(known.left, known.top), along: 1, away: -width, length: known.width, depth: known.top, known: 0 },
    { start: at(known.left, bottom - 1), along: 1, away: width, length: known.width, depth: height - bottom, known: 0 },
  ].map((side) => ({ ...side, known: Math.abs(side.away) === 1 ? known.width : known.height }));
  for (const side of sides) if (side.depth > 0) await continueSide(data, side, hidden, random);
}

async function continueSide(data: Buffer, side: Side, hidden: Uint8Array, random: Random): Promise<void> {
  const { start, along, away, length, depth, known } = side;
  const strip = Math.max(2, Math.min(Math.round(known / 200), known >> 2));
  const inner = Math.max(strip, Math.min(Math.round(known / 16), known >> 1));
  // Any softer, and the light from above would go as well.
  const widest = Math.max(2, length / 6);
  const reach = Math.ceil(widest) + 3;
  const colours = [0, 1, 2].map((part) => {
    const border = borderOf(data, side, part, strip, 0, hidden);
    const deeper = borderOf(data, side, part, strip, inner, hidden);
    return { border: sums(border, reach), slope: sums(slopeOf(border, deeper, inner), reach) };
  });
  const grain = grainOf(data, side, strip);
  let noise = 0;
  for (let i = 0; i < length; i++) {
    if (i % 96 === 95) await breathe();
    const slopes = colours.map(({ slope }) => tent(slope, i, widest));
    for (let d = 1; d <= depth; d++) {
      const target = 4 * (start + i * along + d * away);
      const blur = Math.min(1 + SPREAD * d, widest);
      // Carried on for ever, a fall-off would end in black or white.
      const fallen = inner * (1 - Math.exp(-d / inner));
      // Two draws in a row, smoothed: single pixels of noise would be sharper than any lens.
      noise = 0.35 * noise + (random() + random() - 1) * grain;
      for (let part = 0; part < 3; part++) {
        const { border } = colours[part] as (typeof colours)[number];
        const value = tent(border, i, blur) + (slopes[part] as number) * fallen + noise;
        data[target + part] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
      }
      data[target + 3] = 255;
    }
  }
}

/** Mean colour of a strip of the picture that runs along the border, `inside` pixels behind it; the subject is bridged. */
function borderOf(
  data: Buffer,
  { start, along, away, length }: Side,
  part: number,
  strip: number,
  inside: number,
  hidden: Uint8Array,
): Float64Array {
  const line = new Float64Array(length).fill(-1);
  for (let i = 0; i < length; i++) {
    let sum = 0;
    let count = 0;
    for (let d = inside; d < inside + strip; d++) {
      const at = start + i * along - d * away;
      if ((hidden[at] ?? 0) > 24) continue;
      sum += data[4 * at + part] ?? 0;
      count++;
    }
    if (count > 0) line[i] = sum / count;
  }
  return bridged(line);
}

/** Fills gaps (-1) between the values on both sides of them. */
function bridged(line: Float64Array): Float64Array {
  let last = -1;
  for (let i = 0; i <= line.length; i++) {
    if (i < line.length && (line[i] as number) < 0) continue;
    const before = last < 0 ? (line[i] ?? 128) : (line[last] as number);
    const after = i < line.length ? (line[i] as number) : before;
    for (let k = last + 1; k < i; k++) line[k] = before + ((after - before) * (k - last)) / (i - last);
    last = i;
  }
  return line;
}

/** Change for each pixel outwards; bounded, for an object behind the border is no fall-off. */
function slopeOf(border: Float64Array, deeper: Float64Array, inner: number): Float64Array {
  const most = 12 / inner;
  return border.map((value, i) => Math.min(most, Math.max(-most, (value - (deeper[i] as number)) / inner)));
}

/** Half the usual difference between neighbours, outliers left out: the picture's grain in levels of 255. */
function grainOf(data: Buffer, { start, along, away, length }: Side, strip: number): number {
  const steps: number[] = [];
  for (let i = 0; i < length - 1; i += 3) {
    const at = 4 * (start + i * along - (strip >> 1) * away);
    steps.push(Math.abs((data[at + 1] ?? 0) - (data[at + 4 * along + 1] ?? 0)));
  }
  steps.sort((a, b) => a - b);
  const middle = steps.slice(0, Math.ceil(steps.length * 0.8));
  const mean = middle.reduce((sum, step) => sum + step, 0) / Math.max(1, middle.length);
  return Math.min(6, 0.5 + mean * 1.2);
}

function sums(line: Float64Array, pad: number): Sums {
  const { length } = line;
  const data = new Float64Array(length + 2 * pad + 2);
  let once = 0;
  for (let i = 1; i < data.length; i++) {
    // Beyond its ends the line is mirrored.
    let at = Math.abs(i - 1 - pad) % (2 * length);
    if (at >= length) at = 2 * length - 1 - at;
    once += line[at] as number;
    data[i] = (data[i - 1] as number) + once;
  }
  return { data, pad };
}

/** Mean around a whole place of a line with weights that fall to nothing at `radius` pixels (≥ 1). */
function tent({ data, pad }: Sums, at: number, radius: number): number {
  const middle = at + pad;
  const part = radius - Math.floor(radius);
  const sum = value(data, middle + radius) - 2 * value(data, middle) + value(data, middle - radius);
  // Reading between two sums of sums adds a little to each side.
  return sum / (radius * radius + part * (1 - part));
}

function value(data: Float64Array, at: number): number {
  const low = Math.floor(at);
  const a = data[low] ?? 0;
  return a + ((data[low + 1] ?? a) - a) * (at - low);
}
