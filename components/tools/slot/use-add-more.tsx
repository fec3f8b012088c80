"use client";

import { useRef, useState } from "react";
import { lazily } from "@/components/ui/lazily";
import { toast } from "@/components/ui/toast";
import type { NamedField } from "@/lib/client/inputs";
import { acceptAttribute } from "@/lib/client/picture-files";
import { addValues, roomFor, severalRefused, spreadNow } from "@/lib/client/spread";
import { useTool } from "../tool-context";
import { noRoom, useBringFiles } from "./use-bring-files";

const PicturePicker = lazily(() => import("./picture-picker"));

/** The ways to put more pictures beside the one of an input: pictures of the studio, files, and a dialog to choose either. */
export function useAddMore({ name, field }: NamedField) {
  const { model } = useTool();
  const bring = useBringFiles(model);
  const files = useRef<HTMLInputElement>(null);
  const [room, setRoom] = useState<number | null>(null);

  const add = (assetIds: readonly string[], brought: readonly File[]) => {
    const left = addValues(model, name, assetIds);
    if (left > 0) toast({ message: noRoom(model, name, left) });
    bring(name, brought, true);
  };
  const open = () => {
    const refused = severalRefused(model, name, spreadNow(model));
    if (refused) toast({ message: refused });
    else setRoom(roomFor(model, name));
  };
  const close = () => setRoom(null);
  return {
    add,
    /** Opens the dialog, or says why there is no room. */
    open,
    chooser: (
      <input
        ref={files}
        type="file"
        multiple
        accept={acceptAttribute}
        hidden
        onChange={(event) => {
          add([], [...(event.currentTarget.files ?? [])]);
          // So that the same file can be chosen again after it was refused.
          event.currentTarget.value = "";
        }}
      />
    ),
    picker: room !== null && (
      <PicturePicker
        field={{ name, field }}
        start="results"
        several={{ room, onPick: add }}
        onBrowse={() => files.current?.click()}
        onFile={(file) => add([], [file])}
        onAsset={(id) => add([id], [])}
        onClose={close}
      />
    ),
  };
}
