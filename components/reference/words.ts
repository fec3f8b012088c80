import { gridOf } from "@/lib/catalog/reference/grid";
import type { Endpoint, Typical } from "@/lib/catalog/types";
import { duration } from "@/lib/client/takes";

/** "12 s to 17 s", "5 s" where both ends are the same. */
export function timeWords({ minMs, maxMs }: Typical): string {
  const ends = new Set([duration(minMs), duration(maxMs)]);
  return [...ends].join(" to ");
}

/** "1", or "1 to 5": credits for one output without extras. */
export function creditWords(endpoint: Endpoint): string {
  const all = gridOf(endpoint, (inputs) => endpoint.price(inputs).each).rows.flatMap(({ cells }) => cells);
  return [...new Set([Math.min(...all), Math.max(...all)])].join(" to ");
}

/** From the quickest choice to the slowest. */
export function spanWords(endpoint: Endpoint): string {
  const all = gridOf(endpoint, endpoint.typical).rows.flatMap(({ cells }) => cells);
  return timeWords({
    minMs: Math.min(...all.map(({ minMs }) => minMs)),
    maxMs: Math.max(...all.map(({ maxMs }) => maxMs)),
  });
}

/** "Try-on Max". */
export const nameOf = ({ title, edition }: Endpoint): string => [title, edition].filter(Boolean).join(" ");
