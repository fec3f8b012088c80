"use client";

import Link from "next/link";
import { Balance, SandboxBadge } from "./balance";
import { PlaceLists } from "./place-lists";
import { ThemeToggle } from "./theme-toggle";
import { useOnDrawn } from "./use-on-drawn";

/** The margin at the left: where one is, where one can go, what is left to spend. Below 1280 px only its keys. */
export function StudioIndex({ person, onDrawn }: { person: string; onDrawn: () => void }) {
  useOnDrawn(onDrawn);
  return (
    <div className="flex h-full w-keys flex-col overflow-y-auto pt-5.5 pb-4.5 xl:w-index">
      <Link
        href="/"
        aria-label="FASHN Studio, to the desk"
        className="font-figure font-house text-[1.6875rem] leading-7 tracking-[-0.003em] max-xl:text-center xl:px-5"
      >
        <span className="xl:hidden" aria-hidden>
          F
        </span>
        <span className="max-xl:hidden">FASHN Studio</span>
      </Link>
      <nav aria-label="Studio" className="mt-6">
        <PlaceLists folds />
      </nav>
      <div className="mt-auto flex flex-col pt-6 max-xl:items-center xl:px-5">
        <span className="mb-1.5 self-start max-xl:hidden">
          <SandboxBadge />
        </span>
        <span className="max-xl:hidden">
          <Balance />
        </span>
        <span className="xl:hidden">
          <Balance size="keys" />
        </span>
        <div className="mt-2 flex items-center justify-between text-ink-2 xl:-mr-2">
          <span className="max-xl:hidden">{person}</span>
          <ThemeToggle hotkey />
        </div>
      </div>
    </div>
  );
}
