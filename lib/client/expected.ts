import { moment, timeOf } from "./dates";

const minute = 60_000;

/**
 * When something is expected to start, in words: "in 3 min", "about 14:32".
 * @param at ISO time
 * @param now ms since 1970
 */
export function expectedWords(at: string, now: number, timeZone: string): string {
  const ms = Date.parse(at) - now;
  if (ms < minute) return "in under a minute";
  if (ms < 10 * minute) return `in ${Math.round(ms / minute)} min`;
  const date = new Date(at);
  return `about ${ms < 720 * minute ? timeOf(date, timeZone) : moment(date, timeZone, new Date(now))}`;
}

/** Where a waiting job stands, in words: "Next", "2 before it". */
export function placeWords(ahead: number): string {
  return ahead === 0 ? "Next" : `${ahead} before it`;
}
