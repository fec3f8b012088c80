"use client";

import { RefreshCw, Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { lazily } from "@/components/ui/lazily";
import { tip } from "@/components/ui/tip";
import { counted } from "@/lib/catalog/price";
import { endpointOf } from "@/lib/client/endpoints";
import { useHotkeys } from "@/lib/client/use-hotkeys";
import type { JobView } from "@/lib/types/job";
import { bringBack } from "../strip/bring-back";
import { useVary } from "./use-vary";

const PurgeQuestion = lazily(() => import("@/components/viewer/purge-question"));
const BriefMenu = lazily(() => import("./brief-menu"));

/** Going on from a finished take: the same with a fresh seed, at once and at the price that stands there; or its brief again. */
export function TakeAgain({ job, className }: { job: JobView; className: string }) {
  const [menu, setMenu] = useState(false);
  const [asking, setAsking] = useState(false);
  const brief = useRef<HTMLButtonElement>(null);
  const { pending, vary } = useVary(job);
  const endpoint = endpointOf(job.model);
  const seeded = "seed" in endpoint.fields;
  const price = counted(endpoint.credits(job.inputs), "credit");
  useHotkeys({ ...(seeded && { v: vary }), r: () => bringBack(job, true) });
  return (
    <>
      {seeded && (
        <button
          type="button"
          aria-label={`Vary: the same brief with a fresh seed, ${price}`}
          {...tip("Vary: the same brief with a fresh seed", "V")}
          aria-disabled={pending}
          onClick={vary}
          className={cn(
            "grid min-h-8 w-full justify-items-center gap-0.5 rounded-control py-1.5 text-ink-2 transition-colors duration-hover hover:text-ink max-lg:w-auto max-lg:grid-flow-col max-lg:items-center max-lg:gap-1.5 max-lg:px-2 pointer-coarse:min-h-touch",
            className,
          )}
        >
          <RefreshCw size={16} aria-hidden />
          <span className="whitespace-nowrap text-key">{price}</span>
        </button>
      )}
      <span className="relative">
        <IconButton
          ref={brief}
          label="Take its brief up again…"
          aria-haspopup="menu"
          aria-expanded={menu}
          onClick={() => setMenu(true)}
          className={className}
        >
          <Undo2 size={17} aria-hidden />
        </IconButton>
        {menu && (
          <BriefMenu
            job={job}
            seeded={seeded}
            onPurge={() => setAsking(true)}
            anchor={brief.current}
            onOpenChange={setMenu}
          />
        )}
        {asking && <PurgeQuestion job={job} onClose={() => setAsking(false)} />}
      </span>
    </>
  );
}
