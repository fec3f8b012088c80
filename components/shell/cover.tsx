"use client";

import Link from "next/link";
import { Balance, SandboxBadge } from "./balance";
import { toolPlaces } from "./places";
import { RunningNote } from "./running-note";
import { ThemeToggle } from "./theme-toggle";
import { useOnDrawn } from "./use-on-drawn";

/** The index opened to a cover: the studio's name and its tools, as the contents of a lookbook. */
export function Cover({ onDrawn }: { onDrawn: () => void }) {
  useOnDrawn(onDrawn);
  return (
    <div className="flex min-h-full flex-col px-8 pt-6 pb-4.5 max-xl:px-6 max-sm:px-4 lg:w-100 xl:w-cover lg:h-full lg:overflow-y-auto">
      <h1 className="-ml-0.75 font-[300] font-house text-display-xl tracking-[-0.012em] max-lg:leading-none max-sm:sr-only">
        FASHN <br className="max-lg:hidden" />
        Studio
      </h1>
      <div className="mt-5.5 min-h-4.5 max-sm:hidden">
        <SandboxBadge withWords />
      </div>
      <nav aria-label="Tools" className="-mx-2 mt-4 max-sm:mt-0">
        <ol className="border-rule border-t max-sm:border-t-0">
          {toolPlaces.map((place) => (
            <li key={place.href} className="border-rule border-b">
              <Link
                href={place.href}
                className="group grid grid-cols-[1.25rem_1fr_auto] items-baseline px-2 pt-2.25 pb-2 transition-colors duration-hover hover:bg-well focus-visible:bg-well short:py-0.5"
              >
                <kbd aria-hidden>{place.shortcut}</kbd>
                <span className="display text-display-t max-xl:text-display-s">{place.title}</span>
                <span className="text-caption text-ink-3 transition-colors duration-hover group-hover:text-ink-2">
                  {place.line}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <nav aria-label="Studio" className="mt-auto flex items-baseline gap-5 pt-4 text-ink-2 leading-11 max-sm:hidden">
        <Link href="/gallery" className="transition-colors duration-hover hover:text-ink">
          Gallery
        </Link>
        <Link href="/queue" className="transition-colors duration-hover hover:text-ink">
          Queue
          <RunningNote before=", " />
        </Link>
        <span className="ml-auto text-ink leading-none">
          <Balance />
        </span>
        <ThemeToggle hotkey className="-mx-2 self-center" />
      </nav>
    </div>
  );
}
