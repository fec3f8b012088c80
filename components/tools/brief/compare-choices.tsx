"use client";

import { useRef, useState } from "react";
import { lazily } from "@/components/ui/lazily";

const PriceSlip = lazily(() => import("./price-slip"));

/** Opens every pair of the choices that decide price and time, side by side. */
export function CompareChoices() {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label="Compare price and time"
        onClick={() => setOpen(!open)}
        className="text-caption text-ink-2 pointer-coarse:min-h-touch"
      >
        <span className="link">Compare</span>
      </button>
      {open && button.current && <PriceSlip anchor={button.current} onClose={() => setOpen(false)} />}
    </>
  );
}
