import type { CSSProperties, KeyboardEvent } from "react";
import { frameWords, timeWords } from "./film-words";
import type { FilmState } from "./use-film";

const ticks = (height: string, number: string) =>
  `repeating-linear-gradient(to right, var(--rule-2) 0 1px, transparent 1px calc((100% - 1px) / var(${number}))) 0 100%/100% ${height} no-repeat`;

/** Seconds as long ticks, quarters as short ones. */
const ruler = { background: `${ticks("9px", "--seconds")}, ${ticks("5px", "--quarters")}` };

/** The time of a film on a ruler. Arrow keys go frame by frame, page keys by a second. */
export function FilmRuler({ film }: { film: FilmState }) {
  const { at, length, frames, seek, seekFrame } = film;
  const seconds = Math.max(1, Math.round(length / 1000));
  const byPage = (event: KeyboardEvent) => {
    const by = { PageUp: 1000, PageDown: -1000 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    seek(at + by);
  };
  return (
    <div>
      <p aria-hidden className="flex justify-between gap-3 text-caption text-ink-2">
        <span>{timeWords(film)}</span>
        <span>{frameWords(film)}</span>
      </p>
      <div className="relative h-6 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 pointer-coarse:h-touch">
        <span
          aria-hidden
          className="absolute inset-x-0 bottom-1.5 h-2.25 border-rule-2 border-b"
          style={{ ...ruler, "--seconds": seconds, "--quarters": seconds * 4 } as CSSProperties}
        />
        <span
          aria-hidden
          className="absolute bottom-1 -ml-px h-4 w-0.75 bg-ink"
          style={{ left: `${length > 0 ? Math.min(100, (at / length) * 100) : 0}%` }}
        />
        <input
          type="range"
          aria-label="Time"
          aria-valuetext={[timeWords(film), frameWords(film)].filter(Boolean).join(", ")}
          min={0}
          max={frames ? frames.count - 1 : length}
          step={frames ? 1 : 10}
          value={frames ? frames.shown : at}
          onKeyDown={byPage}
          onChange={(event) => (frames ? seekFrame : seek)(event.currentTarget.valueAsNumber)}
          className="absolute inset-0 size-full cursor-ew-resize opacity-0"
        />
      </div>
    </div>
  );
}
