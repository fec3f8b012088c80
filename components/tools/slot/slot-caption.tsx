import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { photoWarning } from "@/lib/catalog/photos/photos";
import { pictureName } from "@/lib/catalog/title";
import type { Field } from "@/lib/catalog/types";
import { fileSize } from "@/lib/client/picture-files";
import type { SlotPicture } from "./use-slot-picture";
import { WhatWorks } from "./what-works";

type Props = {
  slot: SlotPicture;
  field: Field;
  required: boolean;
  small: boolean;
  /** So that the slot's button is described by it. */
  noteId: string;
  children?: ReactNode;
};

/** The line under a slot's name. */
function note({ asset, given, upload, problem }: SlotPicture, otherwise: string): string {
  if (upload?.state === "reading") {
    return `Reading, ${fileSize(upload.share * upload.bytes)} of ${fileSize(upload.bytes)}`;
  }
  if (problem) return problem;
  if (asset) return pictureName(asset);
  // While it is being read from the studio its name is not known yet; the line keeps its place.
  return given ? "\u00a0" : otherwise;
}

/** The words of a slot: its name, what stands in it, what works in it, and what may spoil the result. */
export function SlotCaption({ slot, field, required, small, noteId, children }: Props) {
  const { photo } = field;
  const vacant = !slot.given && !slot.upload;
  const need = required ? "required" : "optional";
  const warning = photo && slot.asset && !slot.upload ? photoWarning(photo, slot.asset) : null;
  // Beside a small slot there is room for one of them, and what is small is never required.
  const line = vacant && !small && photo?.line;
  const quiet = small ? (field.governs ?? photo?.line ?? need) : need;
  return (
    <div className={cn("grid content-start", small ? "gap-0.5" : "mt-1.75")}>
      <span className="flex items-baseline justify-between gap-2">
        <span title={field.hint}>{field.label}</span>
        {photo && !small && <WhatWorks kind={photo.kind} label={field.label} />}
      </span>
      <span
        id={noteId}
        aria-live="polite"
        className={cn(
          "text-caption",
          slot.problem ? "text-amber" : "text-ink-3",
          !slot.problem && !(small && vacant) && "truncate",
        )}
      >
        {note(slot, quiet)}
        {line && <span className="block">{line}</span>}
        {warning && <span className="block whitespace-normal text-amber">{warning}</span>}
      </span>
      <span className="flex items-baseline gap-3">
        {children}
        {photo && small && vacant && <WhatWorks short kind={photo.kind} label={field.label} />}
      </span>
    </div>
  );
}
