"use client";

import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import type { JobView } from "@/lib/types/job";
import { bringBack, lockSeed } from "../strip/bring-back";
import { useTool } from "../tool-context";

type Props = {
  job: JobView;
  /** Whether its endpoint takes a seed. */
  seeded: boolean;
  /** Asks whether to remove what it was made from. */
  onPurge: () => void;
  anchor: HTMLElement | null;
  onOpenChange: (open: boolean) => void;
};

/** What of a take goes back into the brief. Nothing is sent. */
export default function BriefMenu({ job, seeded, onPurge, anchor, onOpenChange }: Props) {
  const { model } = useTool();
  return (
    <Menu open label={`Brief of take ${job.take}`} anchor={anchor} onOpenChange={onOpenChange}>
      <MenuLabel>Brief of take {job.take}</MenuLabel>
      <MenuItem note="R" onSelect={() => bringBack(job, true)}>
        Use again
      </MenuItem>
      {seeded && <MenuItem onSelect={() => bringBack(job, false)}>Use with a fresh seed</MenuItem>}
      {seeded && typeof job.inputs.seed === "number" && (
        <MenuItem note={String(job.inputs.seed)} onSelect={() => lockSeed(job, model)}>
          Lock its seed
        </MenuItem>
      )}
      <MenuItem onSelect={onPurge}>Remove its inputs…</MenuItem>
    </Menu>
  );
}
