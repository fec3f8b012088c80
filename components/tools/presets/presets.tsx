"use client";

import { useState } from "react";
import { lazily } from "@/components/ui/lazily";

const PresetsSlip = lazily(() => import("./presets-slip"));

/** Named sets of inputs, in the brief's head. */
export function Presets() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
        className="py-0.5 text-ink-3 transition-colors duration-hover hover:text-ink aria-expanded:text-ink pointer-coarse:min-h-touch pointer-coarse:px-1.5"
      >
        Presets
      </button>
      {anchor && <PresetsSlip anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}
