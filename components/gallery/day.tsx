import type { CSSProperties } from "react";
import type { DayGroup } from "./days";
import { Print } from "./print";

type Props = {
  group: DayGroup;
  /** Says the month where it is not plain from the days above. */
  showMonth: boolean;
  /** False for the last day while older pictures have not been read: its number is not known yet. */
  whole: boolean;
  timeZone: string;
  /** Prints made after this moment, ms since 1970, develop. */
  openedAt: number;
  first: boolean;
};

const row = { "--row": "clamp(7.5rem, 24vw, 11.125rem)" } as CSSProperties;

/** One day of the gallery: its date in the gutter, its prints in rows that fill the width. */
export function DaySheet({ group, showMonth, whole, timeZone, openedAt, first }: Props) {
  const count = group.assets.length;
  const noun = group.assets.every(({ kind }) => kind === "video") ? "film" : "picture";
  return (
    <section className="mb-5.5 grid grid-cols-[theme(spacing.gutter)_minmax(0,1fr)] max-md:grid-cols-1">
      <header className="flex flex-col max-md:mb-2.5 max-md:flex-row max-md:items-baseline max-md:gap-2">
        <h2 className="contents">
          <b className="display mb-2.5 -ml-0.5 text-display-l leading-[0.76] max-md:m-0 max-md:text-display-s max-md:leading-none">
            {group.day}
          </b>
          <span>
            {group.weekday}
            {showMonth && (
              <span className="md:block md:text-caption md:text-ink-3">
                <span className="md:hidden">, </span>
                {group.month}
              </span>
            )}
          </span>
        </h2>
        {whole && (
          <span className="text-caption text-ink-3">
            {count} {noun}
            {count !== 1 && "s"}
          </span>
        )}
      </header>
      <div
        className="flex flex-wrap gap-sheet after:min-w-0 after:flex-[1000000000_1_0px] after:content-['']"
        style={row}
      >
        {group.assets.map((asset, index) => (
          <Print
            key={asset.id}
            asset={asset}
            timeZone={timeZone}
            fresh={Date.parse(asset.createdAt) > openedAt}
            eager={first && index < 8}
          />
        ))}
      </div>
    </section>
  );
}
