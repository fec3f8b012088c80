"use client";

import { cn } from "@/components/ui/cn";
import { useCredits } from "@/lib/client/credits";
import { useSettings } from "@/lib/client/settings";

const sizes = {
  index: "text-display-m leading-none",
  keys: "text-frame",
  bar: "text-[1.5rem] leading-none",
} as const;

/** Credits left; in amber and with a word from the threshold of the settings on. `keys` is the narrow index, where the word does not fit. */
export function Balance({ size = "index" }: { size?: keyof typeof sizes }) {
  const { data } = useCredits();
  const total = data?.total ?? null;
  const { warnBelow } = useSettings().data ?? {};
  const low = total !== null && warnBelow !== undefined && total <= warnBelow;
  return (
    <p className={cn("flex items-baseline gap-1.5", low && "text-amber")}>
      {/* A dash holds the place until FASHN has answered. */}
      {total === null ? <span className="text-ink-3">–</span> : <b className={cn("display", sizes[size])}>{total}</b>}
      <span className={size === "keys" ? "sr-only" : low ? undefined : "text-ink-3"}>
        {total === 1 ? "credit" : "credits"}
        {low && ", low"}
        {data?.sandbox && <span className="sr-only">, sandbox</span>}
      </span>
    </p>
  );
}

/** Says that nothing here is billed; with words where there is room for them. */
export function SandboxBadge({ withWords = false }: { withWords?: boolean }) {
  const { data } = useCredits();
  if (!data?.sandbox) return null;
  const words = "No key is set, nothing is billed";
  return (
    <span className="flex items-baseline justify-between gap-3">
      <span title={words} className="inset-ring inset-ring-rule-2 px-1.5 text-caption text-ink-2">
        Sandbox
      </span>
      {withWords && <span className="text-caption text-ink-3">{words}</span>}
    </span>
  );
}
