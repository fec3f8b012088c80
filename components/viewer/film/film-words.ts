import type { FilmState } from "./use-film";

/** Hundredths of a second: "1.25 s". */
export const secondsOf = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** "1.25 of 5.00 s" */
export const timeWords = ({ at, length }: FilmState) => `${(at / 1000).toFixed(2)} of ${secondsOf(length)}`;

/** "Frame 31 of 120"; empty until the frames are known. */
export const frameWords = ({ frames }: FilmState) => (frames ? `Frame ${frames.shown + 1} of ${frames.count}` : "");

/** "¼×" */
export const speedWords: Record<number, string> = { 0.25: "¼×", 0.5: "½×", 0.75: "¾×", 1: "1×" };
