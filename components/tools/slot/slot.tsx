"use client";

import { useId, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { lazily } from "@/components/ui/lazily";
import { isRequired } from "@/lib/catalog/defaults";
import { pictureWords } from "@/lib/catalog/title";
import { croppedFrom } from "@/lib/client/cropped";
import { endpointOf } from "@/lib/client/endpoints";
import type { NamedField } from "@/lib/client/inputs";
import { acceptAttribute } from "@/lib/client/picture-files";
import { useTool } from "../tool-context";
import { ActionsOver, ActionsRow, type SlotAction } from "./slot-actions";
import { SlotCaption } from "./slot-caption";
import { SlotVacancy } from "./slot-vacancy";
import { SlotWell } from "./slot-well";
import { useSlotPicture } from "./use-slot-picture";

const PicturePicker = lazily(() => import("./picture-picker"));
const CropDialog = lazily(() => import("./crop/crop-dialog"));

type Props = NamedField & {
  /** Beside its words instead of above them, for pictures that are rarely given. */
  small?: boolean;
};

/** A place for one picture: drop, paste, browse, the gallery, the samples. */
export function Slot({ name, field, small = false }: Props) {
  const { model } = useTool();
  const slot = useSlotPicture(name);
  const chooser = useRef<HTMLInputElement>(null);
  const [picking, setPicking] = useState<"results" | "samples" | null>(null);
  const [cropping, setCropping] = useState(false);
  const id = useId();
  const role = field.label.toLowerCase();
  const browse = () => chooser.current?.click();
  const filled = slot.given || slot.upload?.state === "reading";
  const sources: SlotAction[] = [
    { label: "Gallery", run: () => setPicking("results") },
    { label: "Samples", run: () => setPicking("samples") },
  ];
  const crop = { label: "Crop", run: () => setCropping(true) };
  const cropped = slot.asset && croppedFrom(slot.asset);
  const actions: SlotAction[] = filled
    ? [
        { label: "Replace", run: () => setPicking("results") },
        ...(slot.asset && field.photo ? [crop] : []),
        { label: slot.upload?.state === "reading" ? "Stop" : "Clear", run: slot.clear },
      ]
    : [{ label: "Choose", run: () => setPicking("results") }];
  // Beside a small slot there is room for two words, and pressing its picture replaces it.
  const under = small && filled ? actions.slice(1) : actions;

  return (
    <div
      data-slot={name}
      {...slot.drop}
      className={cn("group/slot min-w-0", small && "grid grid-cols-[3.375rem_minmax(0,1fr)] gap-3")}
    >
      <SlotWell slot={slot} role={role} small={small} empty={<SlotVacancy upload={slot.upload} small={small} />}>
        <button
          type="button"
          data-field={name}
          aria-label={filled ? `Replace the ${pictureWords(field.label)}` : `${field.label}: browse for a picture`}
          aria-describedby={`${id}-note`}
          onClick={() => (filled ? setPicking("results") : browse())}
          className="absolute inset-0 outline-offset-[-2px]"
        />
        {!small && !filled && (
          <ActionsRow actions={sources} className="absolute inset-x-0 bottom-5 justify-center short:bottom-3.5" />
        )}
        {!small && filled && <ActionsOver actions={actions} />}
      </SlotWell>
      <SlotCaption
        slot={slot}
        field={field}
        required={isRequired(endpointOf(model), name)}
        small={small}
        noteId={`${id}-note`}
      >
        {cropped && (
          <button
            type="button"
            className="link w-fit text-caption text-ink-2"
            onClick={() => slot.place(cropped.assetId)}
          >
            Uncrop
          </button>
        )}
        {(small || filled) && (
          // Without a pointer to rest on the picture its actions stand under it.
          <ActionsRow actions={under} className={cn("mt-0.5", !small && "pointer-fine:hidden")} />
        )}
      </SlotCaption>
      <input
        ref={chooser}
        type="file"
        accept={acceptAttribute}
        multiple={field.several !== undefined}
        hidden
        onChange={(event) => {
          slot.take([...(event.currentTarget.files ?? [])]);
          // So that the same file can be chosen again after it was refused.
          event.currentTarget.value = "";
        }}
      />
      {cropping && slot.asset && field.photo && (
        <CropDialog
          asset={slot.asset}
          label={field.label}
          photo={field.photo}
          onAsset={slot.place}
          onClose={() => setCropping(false)}
        />
      )}
      {picking && (
        <PicturePicker
          field={{ name, field }}
          start={picking}
          onBrowse={browse}
          onFile={(file) => slot.take([file])}
          onAsset={slot.place}
          onClose={() => setPicking(null)}
        />
      )}
    </div>
  );
}
