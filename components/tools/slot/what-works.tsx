"use client";

import { useRef, useState } from "react";
import { lazily } from "@/components/ui/lazily";
import type { PhotoKind } from "@/lib/catalog/types";

const WhatWorksSlip = lazily(() => import("./what-works-slip"));

type Props = {
  kind: PhotoKind;
  /** What the slot is for: "Model". */
  label: string;
  /** Where there is room for one word. */
  short?: boolean;
};

/** Opens the advice on photos for a slot. */
export function WhatWorks({ kind, label, short }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`${label}: ${short ? "tips" : "what works"}`}
        onClick={() => setOpen(!open)}
        className="relative whitespace-nowrap text-caption text-ink-3 transition-colors duration-hover hover:text-ink aria-expanded:text-ink pointer-coarse:py-3.5"
      >
        {short ? "Tips" : "What works"}
      </button>
      {open && button.current && (
        <WhatWorksSlip kind={kind} label={label} anchor={button.current} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
