"use client";

import { Copy } from "lucide-react";
import { tip } from "./tip";
import { toast } from "./toast";

/** Copies a value and says so. @param what names it in a sentence: "Seed" */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      toast({ message: `${what} copied` });
    } catch {
      // Browsers offer the clipboard on https and localhost alone.
      toast({ message: `The browser does not let the studio copy. ${what}: ${value}` });
    }
  };
  return (
    <button
      type="button"
      aria-label={`Copy ${what.toLowerCase()}`}
      {...tip(`Copy ${what.toLowerCase()}`)}
      onClick={() => void copy()}
      className="-my-1 -mr-1 p-1 text-ink-3 transition-colors duration-hover hover:text-ink pointer-coarse:p-3.75"
    >
      <Copy size={13} aria-hidden />
    </button>
  );
}
