import type { Lab } from "./lab";
import { boxBlur } from "./regions";

const BINS = 14;

/** Guesses the subject of a picture without a plain backdrop: 1 where colours speak for the middle more than for the rim. */
export function guessSubject(lab: Lab, width: number): Uint8Array {
  const count = lab.L.length;
  const height = count / width;
  const bins = new Int32Array(count);
  const prior = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const bin = (value: number, low: number, high: number) =>
      Math.min(BINS - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * BINS)));
    bins[i] =
      (bin(lab.L[i] as number, 0, 100) * BINS + bin(lab.a[i] as number, -50, 60)) * BINS +
      bin(lab.b[i] as number, -50, 60);
    // People and products stand upright in the middle.
    const x = ((i % width) / width - 0.5) / 0.34;
    const y = (Math.floor(i / width) / height - 0.54) / 0.5;
    prior[i] = 2.2 * (1 - Math.hypot(x, y));
  }
  let front = Uint8Array.from(prior, (p) => (p > 0.4 ? 1 : 0));
  for (let round = 0; round < 4; round++) {
    const inside = new Float32Array(BINS ** 3).fill(0.4);
    const outside = new Float32Array(BINS ** 3).fill(0.4);
    for (let i = 0; i < count; i++) {
      const side = front[i] ? inside : outside;
      side[bins[i] as number] = (side[bins[i] as number] as number) + 1;
    }
    const inner = inside.reduce((sum, n) => sum + n, 0);
    const outer = outside.reduce((sum, n) => sum + n, 0);
    const odds = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      const bin = bins[i] as number;
      const speaks = Math.log((inside[bin] as number) / inner / ((outside[bin] as number) / outer));
      odds[i] = Math.max(-3, Math.min(3, speaks)) + (prior[i] as number);
    }
    front = Uint8Array.from(boxBlur(odds, width, 3), (o) => (o > 0 ? 1 : 0));
  }
  return front;
}
