"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { type Place, placeOf } from "./places";
import { RunningNote } from "./running-note";

type Props = {
  place: Place;
  /** Says before the key how many jobs run. */
  running?: boolean;
  /** Folds to its key below 1280 px. The sheet of the phone never folds. */
  folds?: boolean;
  onNavigate?: () => void;
};

/** One line of the index. The place that is open has an ink mark at the very edge. */
export function PlaceLink({ place, running = false, folds = false, onNavigate }: Props) {
  const current = placeOf(usePathname())?.href === place.href;
  return (
    <Link
      href={place.href}
      onNavigate={onNavigate}
      aria-current={current ? "page" : undefined}
      title={folds ? `${place.title} (${place.shortcut})` : undefined}
      className={cn(
        "relative flex items-baseline justify-between gap-2 text-ink-2 -outline-offset-2 transition-colors duration-hover hover:text-ink",
        "aria-[current]:font-strong aria-[current]:text-ink aria-[current]:before:absolute aria-[current]:before:top-1/2 aria-[current]:before:left-0 aria-[current]:before:h-0.5 aria-[current]:before:w-3 aria-[current]:before:-translate-y-1/2 aria-[current]:before:bg-ink",
        folds ? "px-4 py-1.25 pl-5 max-xl:justify-center max-xl:px-0 max-xl:py-2" : "min-h-touch items-center px-5",
      )}
    >
      <span className={cn(folds && "max-xl:sr-only")}>{place.title}</span>
      <span className={cn("flex items-baseline gap-2", !folds && "max-sm:text-body")}>
        {running && <RunningNote className={cn("font-text text-caption text-ink-3", folds && "max-xl:sr-only")} />}
        <kbd aria-hidden className={cn(current && "text-ink")}>
          {place.shortcut}
        </kbd>
      </span>
    </Link>
  );
}
