"use client";

import { type RefObject, useState } from "react";
import { lazily } from "@/components/ui/lazily";

const IdeasSlip = lazily(() => import("./ideas-slip"));

type Props = {
  /** Names of the groups of ideas. */
  groups: readonly string[];
  field: RefObject<HTMLTextAreaElement | null>;
};

/** Words under a prompt that open frequent instructions, to be taken and changed. */
export function StartingPoints({ groups, field }: Props) {
  const [open, setOpen] = useState<{ group: string; anchor: HTMLElement } | null>(null);
  return (
    <div className="mt-1.5 flex flex-wrap gap-x-3.5 gap-y-1.5 text-caption text-ink-2 pointer-coarse:gap-y-5 pointer-coarse:py-2">
      {groups.map((group) => (
        <button
          key={group}
          type="button"
          aria-haspopup="dialog"
          aria-expanded={open?.group === group}
          aria-label={`Ideas: ${group.toLowerCase()}`}
          onClick={({ currentTarget }) => setOpen(open?.group === group ? null : { group, anchor: currentTarget })}
          className="link hover:text-ink"
        >
          {group}
        </button>
      ))}
      {open && <IdeasSlip key={open.group} {...open} field={field} onClose={() => setOpen(null)} />}
    </div>
  );
}
