"use client";

import { lazily } from "@/components/ui/lazily";
import type { NamedField } from "@/lib/client/inputs";
import { useBrief } from "../brief/brief-context";

const MaskRows = lazily(() => import("./mask-rows"));

/** The mask in the brief: it is painted on the stage, so there is no slot for it. */
export function MaskField({ field }: NamedField) {
  const { pictures } = useBrief();
  return pictures.image ? (
    <MaskRows picture={pictures.image} />
  ) : (
    <p className="text-caption text-ink-3">{field.hint}</p>
  );
}
