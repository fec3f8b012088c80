import type { Random } from "../render/random";

/** One of the choices. */
export function choose<const T>(next: Random, choices: readonly [T, ...(readonly T[])]): T {
  return choices[Math.floor(next() * choices.length)] ?? choices[0];
}
