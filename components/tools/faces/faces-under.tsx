"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useDraft } from "@/lib/client/drafts";
import { faceCost } from "@/lib/client/face-cost";
import { useFaces } from "@/lib/client/faces";
import type { NamedField } from "@/lib/client/inputs";
import { remember } from "@/lib/client/uploads";
import type { AssetView } from "@/lib/types/asset";
import { useSlotPicture } from "../slot/use-slot-picture";
import { useTool } from "../tool-context";
import { FaceName } from "./face-name";
import { FaceRow } from "./face-row";

/** Under the slot of a face: its name, or a place to give it one, and the faces to pick again. */
export function FacesUnder({ name }: NamedField) {
  const { model } = useTool();
  const { asset: face, place } = useSlotPicture(name);
  const { data: faces } = useFaces();
  const draft = useDraft(model);
  const client = useQueryClient();
  const pick = (picked: AssetView) => {
    remember(client, picked);
    place(picked.id);
  };
  const cost = face && faceCost(model, draft, name);
  if (!faces) return null;
  return (
    <div className="mt-1.5 grid gap-2">
      {face && <FaceName key={face.id} face={face} identity={faces.named.find((named) => named.face.id === face.id)} />}
      {cost && <p className="text-caption text-ink-3">{cost}</p>}
      <FaceRow faces={faces} chosen={face?.id} onPick={pick} />
    </div>
  );
}
