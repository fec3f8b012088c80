import { between, type Random } from "../random";

/** A camera move, as shares of the frame; it lasts the whole film and starts at the whole picture. */
export type Motion = {
  /** How much of the frame's breadth is lost to the push at the end. */
  push: number;
  /** Where the camera drifts, -1 to 1 of what the push leaves free. */
  across: number;
  down: number;
  /** How much more than the backdrop the subject comes nearer. */
  near: number;
  /** How far the subject sways to both sides, as a share of the breadth. */
  sway: number;
  swings: number;
};

const words = {
  left: /\b(left|leftwards?)\b/,
  right: /\b(right|rightwards?)\b/,
  up: /\b(up|upwards?|rais\w+|lift\w*|jump\w*|ris\w+)\b/,
  down: /\b(down|downwards?|sit\w*|lower\w*|kneel\w*|bow\w*)\b/,
  closer: /\b(clos\w+|zoom\w*|push\w*|approach\w*|forwards?|walk\w*|step\w*|towards?)\b/,
  sway: /\b(sway\w*|danc\w+|turn\w*|spin\w*|twirl\w*|walk\w*|mov\w+|wind|breez\w+|swing\w*|rotat\w+)\b/,
  calm: /\b(still|static|calm\w*|subtl[ey]|slight\w*|slow\w*|gentl[ey])\b/,
  lively: /\b(fast\w*|quick\w*|dynamic\w*|energetic\w*|lively|run\w*)\b/,
};

/**
 * Plans the move: the words of a prompt decide, and the random numbers what they leave open.
 * @param seconds of the film; a longer one goes further, at nearly the same pace
 */
export function planMotion(prompt: string, seconds: number, random: Random): Motion {
  const says = Object.fromEntries(
    Object.entries(words).map(([word, pattern]) => [word, pattern.test(prompt.toLowerCase())]),
  ) as Record<keyof typeof words, boolean>;
  const pace = (says.calm ? 0.5 : says.lively ? 1.5 : 1) * (seconds > 5 ? 1.6 : 1);
  // Drifting upwards a little keeps faces in the frame.
  const drift = { across: between(random, -0.6, 0.6), down: between(random, -0.9, -0.3) };
  const across = Number(says.right) - Number(says.left);
  const down = Number(says.down) - Number(says.up);
  // Asked for one direction, the camera does not wander off in the other.
  const asked = across !== 0 || down !== 0;
  return {
    push: between(random, 0.07, 0.09) * (says.closer ? 1.5 : 1) * pace,
    across: asked ? 0.8 * across : drift.across,
    down: down === 0 ? drift.down : 0.8 * down,
    near: between(random, 0.018, 0.028) * pace,
    swings: seconds / 5,
    sway: says.sway ? 0.008 * pace : between(random, 0.001, 0.002) * pace,
  };
}
