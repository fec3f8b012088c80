"use client";

import { useEffect, useEffectEvent } from "react";
import type { ModelName } from "@/lib/catalog";
import { useDrafts } from "@/lib/client/drafts";
import { fieldsOf, isEmpty, isPicture } from "@/lib/client/inputs";
import { filesIn } from "@/lib/client/picture-files";
import { useBringFiles } from "../slot/use-bring-files";

/**
 * Files that are pasted or dropped anywhere on the page: into the slot that has the focus, else into the first empty one.
 * A file that misses every slot no longer takes the browser away from the page.
 */
export function useBriefFiles(model: ModelName) {
  const bring = useBringFiles(model);

  const accept = useEffectEvent((event: Event, files: File[]) => {
    if (files.length === 0 || event.defaultPrevented || document.querySelector("dialog[open], [role='dialog']")) return;
    event.preventDefault();
    const place = document.activeElement?.closest<HTMLElement>("[data-slot], [data-beside]")?.dataset;
    const draft = useDrafts.getState().drafts[model] ?? {};
    const empty = fieldsOf(model).find(({ name, field }) => isPicture(field) && isEmpty(draft[name]));
    const target = place?.slot ?? place?.beside ?? empty?.name;
    if (target) bring(target, files, place?.beside !== undefined);
  });

  useEffect(() => {
    const paste = (event: ClipboardEvent) => accept(event, filesIn(event.clipboardData));
    const over = (event: DragEvent) => event.dataTransfer?.types.includes("Files") && event.preventDefault();
    const drop = (event: DragEvent) => accept(event, filesIn(event.dataTransfer));
    window.addEventListener("paste", paste);
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("paste", paste);
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
}
