"use client";

import { useDraft, useDrafts } from "@/lib/client/drafts";
import { isEmpty } from "@/lib/client/inputs";
import { dismissUpload, useUpload } from "@/lib/client/uploads";
import { useBrief } from "../brief/brief-context";
import { useTool } from "../tool-context";
import { useBringFiles } from "./use-bring-files";
import { useDrop } from "./use-drop";

/** What stands in a slot, and every way to change it. */
export function useSlotPicture(field: string) {
  const { model } = useTool();
  const { pictures, problems } = useBrief();
  const draft = useDraft(model);
  const upload = useUpload(model, field);
  const bring = useBringFiles(model);

  const place = (assetId: string) => {
    dismissUpload(model, field);
    useDrafts.getState().place(model, field, assetId);
  };
  const take = (files: readonly File[]) => bring(field, files);

  const { over, drop } = useDrop({ onAsset: place, onFiles: take });

  return {
    asset: pictures[field],
    /** A picture stands in the draft, though it may not have been read yet. */
    given: !isEmpty(draft[field]),
    upload,
    problem: upload?.state === "refused" ? upload.reason : problems[field],
    over,
    drop,
    take,
    place,
    clear: () => {
      dismissUpload(model, field);
      useDrafts.getState().set(model, field, undefined);
    },
  };
}

export type SlotPicture = ReturnType<typeof useSlotPicture>;
