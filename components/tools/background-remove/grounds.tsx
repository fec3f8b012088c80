"use client";

import { useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import { tip } from "@/components/ui/tip";
import { black, type Ground, setGround, useGround, white } from "@/lib/client/ground";
import { useHotkeys } from "@/lib/client/use-hotkeys";

const ColourSlip = lazily(() => import("./colour-slip"));

const plain: { ground: Ground; label: string; shortcut: string }[] = [
  { ground: "none", label: "Checkerboard", shortcut: "T" },
  { ground: white, label: "White", shortcut: "W" },
  { ground: black, label: "Black", shortcut: "K" },
];

/** A square of the ground: small, and on touch as large as a finger. */
const swatch =
  "grid size-8 place-items-center pointer-coarse:size-touch [&>span]:size-4 [&>span]:inset-ring [&>span]:inset-ring-rule-2 aria-pressed:[&>span]:outline-2 aria-pressed:[&>span]:outline-ink aria-pressed:[&>span]:outline-offset-2";

/** What the cut-out is looked at on: in the gutter beside it, or on a slip where there is no gutter. */
export function Grounds() {
  const ground = useGround((now) => now.ground);
  const [choosing, setChoosing] = useState(false);
  const well = useRef<HTMLButtonElement>(null);
  const own = ground === "none" || plain.some((one) => one.ground === ground) ? null : ground;
  useHotkeys({
    t: () => setGround("none"),
    w: () => setGround(white),
    k: () => setGround(black),
    b: () => setChoosing(true),
  });
  return (
    <fieldset
      data-tips="beside"
      className="absolute flex max-lg:inset-x-0 max-lg:bottom-3 max-lg:mx-auto max-lg:w-max max-lg:bg-slip max-lg:px-1 max-lg:shadow-slip lg:bottom-0 lg:left-full lg:w-14 lg:flex-col lg:items-center"
    >
      <legend className="sr-only">Ground</legend>
      {plain.map((one) => (
        <button
          key={one.label}
          type="button"
          aria-label={one.label}
          aria-pressed={ground === one.ground}
          onClick={() => setGround(one.ground)}
          className={swatch}
          {...tip(one.label, one.shortcut)}
        >
          <span
            className={cn(one.ground === "none" && "checker [background-size:8px_8px]")}
            style={one.ground === "none" ? undefined : { background: one.ground }}
          />
        </button>
      ))}
      <button
        ref={well}
        type="button"
        aria-label={own ? `Colour, ${own}` : "Colour"}
        aria-pressed={own !== null}
        aria-haspopup="dialog"
        aria-expanded={choosing}
        onClick={() => setChoosing(!choosing)}
        className={swatch}
        {...tip("Any colour", "B")}
      >
        <span className="bg-well" style={own ? { background: own } : undefined}>
          {!own && <PlusMark />}
        </span>
      </button>
      {choosing && well.current && <ColourSlip anchor={well.current} onClose={() => setChoosing(false)} />}
    </fieldset>
  );
}

function PlusMark() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-full stroke-ink-2">
      <path d="M8 4v8M4 8h8" />
    </svg>
  );
}
