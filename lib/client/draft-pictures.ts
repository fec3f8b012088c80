"use client";

import { useQueries } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ModelName } from "@/lib/catalog";
import { pictureFields } from "@/lib/catalog/picture-fields";
import type { AssetView } from "@/lib/types/asset";
import { assetQuery } from "./assets";
import { useDraft, useDrafts } from "./drafts";
import { endpointOf } from "./endpoints";
import { ReadError } from "./fetch-json";
import { refuse } from "./uploads";

/** The pictures of a draft by input, as far as they are known here. */
export type DraftPictures = Readonly<Partial<Record<string, AssetView>>>;

/** The pictures of a draft. One that the studio no longer has is taken out, with a note at its slot. */
export function useDraftPictures(model: ModelName): DraftPictures {
  const draft = useDraft(model);
  const filled = pictureFields(endpointOf(model)).flatMap((field) => {
    const id = draft[field];
    return typeof id === "string" && id !== "" ? [{ field, id }] : [];
  });
  const reads = useQueries({ queries: filled.map(({ id }) => assetQuery(id)) });
  const gone = filled
    .filter((_, i) => {
      const { error, data } = reads[i] ?? {};
      return (error instanceof ReadError && error.status === 404) || Boolean(data?.asset.removedAt);
    })
    .map(({ field }) => field)
    .join();
  useEffect(() => {
    for (const field of gone.split(",").filter(Boolean)) {
      useDrafts.getState().set(model, field, undefined);
      refuse(model, field, "", "This picture is no longer in the studio.");
    }
  }, [model, gone]);
  return Object.fromEntries(filled.flatMap(({ field }, i) => (reads[i]?.data ? [[field, reads[i].data.asset]] : [])));
}
