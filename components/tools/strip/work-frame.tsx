"use client";

import { useQuery } from "@tanstack/react-query";
import { cn } from "@/components/ui/cn";
import { Picture } from "@/components/viewer/picture";
import { assetQuery } from "@/lib/client/assets";
import { useTakes } from "./takes-context";

/** The picture that is worked on, above the takes made of it: a press brings it back onto the stage. */
export function WorkFrame({ assetId, label }: { assetId: string; label: string }) {
  const { working, work } = useTakes();
  const { data } = useQuery(assetQuery(assetId));
  if (!data) return null;
  return (
    <button
      type="button"
      aria-current={working || undefined}
      onClick={work}
      className="block self-start text-left max-lg:w-13.5 max-lg:shrink-0 lg:mb-5.5 lg:grid lg:w-full lg:grid-cols-[3.375rem_minmax(0,1fr)] lg:items-end lg:gap-2.5"
    >
      <span
        className={cn(
          "relative block bg-well max-lg:grid max-lg:aspect-3/4 max-lg:content-center max-lg:overflow-hidden",
          working && "outline-2 outline-ink outline-offset-2",
        )}
      >
        <Picture asset={data.asset} sizes="54px" />
      </span>
      <span className={cn("block text-caption max-lg:mt-1.5", working ? "font-strong text-ink" : "text-ink-2")}>
        {label}
      </span>
    </button>
  );
}
