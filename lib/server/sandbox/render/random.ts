/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** Numbers that follow from a seed and the position of an output alone: same seed, same picture; A and B differ. */
export function randomOf(seed: unknown, position = 0): Random {
  let state = (Number(seed ?? 42) ^ Math.imul(position + 1, 0x9e3779b1)) >>> 0;
  const next = () => {
    // mulberry32: 32 bits of state are enough for a few dozen draws a picture.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  next();
  return next;
}

/** A number in [low, high). */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}
