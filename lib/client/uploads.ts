"use client";

import type { QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { create } from "zustand";
import type { ModelName } from "@/lib/catalog";
import type { AssetView } from "@/lib/types/asset";
import { keys } from "./keys";

export type Upload =
  /** `preview` is an object URL of the file itself; `share` counts the bytes sent, 0 to 1. */
  | { state: "reading"; name: string; bytes: number; share: number; preview: string; stop: () => void }
  | { state: "refused"; name: string; reason: string };

type Uploads = { slots: Record<string, Upload> };

/** What comes into the slots at the moment. Kept outside of React, so that changing the page stops no upload. */
const useUploads = create<Uploads>()(() => ({ slots: {} }));

export const slotKey = (model: ModelName, field: string) => `${model}/${field}`;

/** Shows what comes in under a key; null once it no longer does. */
export function put(key: string, upload: Upload | null) {
  useUploads.setState(({ slots }) => {
    const { [key]: before, ...rest } = slots;
    // The same file at work goes on with its preview; anything else has no use for it any more.
    if (before?.state === "reading" && !(upload?.state === "reading" && upload.preview === before.preview)) {
      URL.revokeObjectURL(before.preview);
    }
    return { slots: upload ? { ...rest, [key]: upload } : rest };
  });
}

/** What comes into a slot, or was refused by it. */
export function useUpload(model: ModelName, field: string): Upload | undefined {
  return useUploads(({ slots }) => slots[slotKey(model, field)]);
}

/** Whether pictures come in, or were refused, beside the slots. */
export function useAnyBeside(model: ModelName): boolean {
  return useUploads(({ slots }) =>
    Object.keys(slots).some((key) => key.startsWith(`${model}/`) && key.split("/").length > 2),
  );
}

/** Whether a picture of a draft is still being sent. */
export function useReading(model: ModelName): boolean {
  return useUploads(({ slots }) =>
    Object.entries(slots).some(([key, upload]) => key.startsWith(`${model}/`) && upload.state === "reading"),
  );
}

/** Forgets what was refused, and stops what is being sent. */
export function dismissUpload(model: ModelName, field: string): void {
  dismiss(slotKey(model, field));
}

/** The same by the key of what comes in beside a slot. */
export function dismiss(key: string): void {
  const upload = useUploads.getState().slots[key];
  if (upload?.state === "reading") upload.stop();
  put(key, null);
}

/** Says at a slot why it cannot take or keep a picture. */
export function refuse(model: ModelName, field: string, name: string, reason: string): void {
  dismissUpload(model, field);
  put(slotKey(model, field), { state: "refused", name, reason });
}

/** Makes a picture known to every read of it, so that a slot shows it without asking. */
export function remember(client: QueryClient, asset: AssetView): void {
  client.setQueryData(keys.asset(asset.id), (known: unknown) => known ?? { asset, job: null });
}

/** What comes into an input beside its slot, with the keys that dismiss it. */
export function useMoreUploads(model: ModelName, field: string): { key: string; upload: Upload }[] {
  const slots = useUploads((state) => state.slots);
  return useMemo(
    () =>
      Object.entries(slots)
        .filter(([key]) => key.startsWith(`${slotKey(model, field)}/`))
        .map(([key, upload]) => ({ key, upload })),
    [slots, model, field],
  );
}
