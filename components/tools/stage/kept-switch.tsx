"use client";

import { useId, useState } from "react";
import { cn } from "@/components/ui/cn";
import { toast } from "@/components/ui/toast";
import { keepUnpainted } from "@/lib/actions/keep-unpainted";
import { useDerive } from "@/lib/client/use-derive";
import type { AssetView } from "@/lib/types/asset";
import type { KeptChoice, useKept } from "./use-kept";

const choices: { value: KeptChoice; label: string }[] = [
  { value: "kept", label: "Everything else kept" },
  { value: "returned", label: "As FASHN returned it" },
  { value: "both", label: "Both" },
];

type Props = { versions: ReturnType<typeof useKept>; className?: string };

/** Which of the two versions of a result is shown. */
export function KeptSwitch({ versions: { choice, choose }, className }: Props) {
  const name = useId();
  return (
    <fieldset className={cn("flex gap-3.5", className)}>
      <legend className="sr-only">Version</legend>
      {choices.map(({ value, label }) => (
        <label
          key={value}
          className="cursor-pointer whitespace-nowrap border-transparent border-b-2 text-ink-2 transition-colors duration-hover hover:text-ink has-checked:border-ink has-checked:font-strong has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:grid pointer-coarse:min-h-touch pointer-coarse:items-center"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={choice === value}
            onChange={() => choose(value)}
            className="sr-only"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Hundredths of the picture's shorter side that the edge is soft over, where nobody said. */
const softness = 0.015;

/** Lays the unpainted part back over a result that came without it. */
export function KeepNow({ asset, className }: { asset: AssetView; className?: string }) {
  const derive = useDerive();
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const feather = Math.round(Math.min(asset.width, asset.height) * softness);
    await derive(keepUnpainted({ assetId: asset.id, feather })).catch((error: Error) =>
      toast({ message: error.message }),
    );
    setBusy(false);
  };
  return (
    <button
      type="button"
      aria-disabled={busy}
      onClick={() => busy || void keep()}
      className={cn("whitespace-nowrap text-ink-2", className)}
    >
      <span className="link hover:text-ink">{busy ? "Laying the rest back" : "Keep everything else as it was"}</span>
    </button>
  );
}
