"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RulerChoice } from "@/components/ui/ruler-choice";
import { cropPicture } from "@/lib/actions/crop-picture";
import { photoWarning } from "@/lib/catalog/photos/photos";
import { pictureWords } from "@/lib/catalog/title";
import type { Photo, Size } from "@/lib/catalog/types";
import { assetQuery } from "@/lib/client/assets";
import { type Frame, isWhole, ofRatio, onPixels, ratioOf, wholeOf } from "@/lib/client/crop-frame";
import { croppedFrom } from "@/lib/client/cropped";
import { remember } from "@/lib/client/uploads";
import type { AssetView } from "@/lib/types/asset";
import { CropStage } from "./crop-stage";

type Props = {
  /** The picture in the slot: of one that is a crop the original is shown, with its frame. */
  asset: AssetView;
  /** What it is for: "Model". */
  label: string;
  photo: Photo;
  onAsset: (assetId: string) => void;
  onClose: () => void;
};

const free = "free";

/** The frame to begin with: the largest of the likeliest ratio, of a face from the top, where heads are. */
function firstFrame({ kind, ratios: [ratio = "3:4"] }: Photo, size: Size): Frame {
  const largest = ofRatio(wholeOf(size), ratioOf(ratio), size);
  return kind === "face" ? { ...largest, top: 0 } : largest;
}

/** Cuts a part out of the picture of a slot. The original stays in the studio and comes back with one press. */
export default function CropDialog({ asset, label, photo, onAsset, onClose }: Props) {
  const client = useQueryClient();
  const crop = croppedFrom(asset);
  const { data, error: unread } = useQuery({ ...assetQuery(crop?.assetId ?? asset.id), enabled: crop !== null });
  const original = crop ? data?.asset : asset;
  const [drawn, setDrawn] = useState<Frame | null>(crop?.frame ?? null);
  const [ratio, setRatio] = useState<string>(crop ? free : (photo.ratios[0] ?? free));
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const frame = drawn ?? (original ? firstFrame(photo, original) : null);
  const part = frame && original ? onPixels(frame, original) : null;

  const choose = (next: string) => {
    setRatio(next);
    if (next !== free && frame && original) setDrawn(ofRatio(frame, ratioOf(next), original));
  };
  const place = (assetId: string) => {
    onAsset(assetId);
    onClose();
  };
  const cut = async () => {
    if (!part || !original || sending) return;
    if (isWhole(part, original)) return place(original.id);
    setSending(true);
    const result = await cropPicture({ assetId: original.id, ...part });
    setSending(false);
    if (!result.ok) return setTrouble(`${result.error.message} ${result.error.advice ?? ""}`);
    remember(client, result.value);
    place(result.value.id);
  };
  const warning = trouble ?? unread?.message ?? (part && photoWarning(photo, part));

  return (
    <Dialog
      title={`Crop the ${pictureWords(label)}`}
      width="wide"
      onClose={onClose}
      className="flex flex-col gap-4 overflow-hidden!"
      actions={
        <>
          {crop && (
            <Button look="plain" className="mr-auto -ml-3.5" onClick={() => place(crop.assetId)}>
              Whole picture
            </Button>
          )}
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button look="strong" disabled={!part} onClick={() => void cut()}>
            {sending ? "Cropping" : "Crop"}
          </Button>
        </>
      }
    >
      {original && frame ? (
        <CropStage
          asset={original}
          frame={frame}
          ratio={ratio === free ? null : ratioOf(ratio)}
          face={photo.kind === "face"}
          onChange={setDrawn}
        />
      ) : (
        <p className="flex-1 text-ink-3">Reading</p>
      )}
      <div className="grid gap-2">
        <RulerChoice
          label="Ratio"
          caption={part ? `${part.width} × ${part.height} px` : undefined}
          choices={[...photo.ratios.map((value) => ({ value, label: value })), { value: free, label: "Free" }]}
          value={ratio}
          onChange={choose}
        />
        <p aria-live="polite" className={warning ? "text-amber text-caption" : "text-caption text-ink-3"}>
          {warning ?? (photo.kind === "face" ? "The face in the oval, the eyes on the line." : "The original is kept.")}
        </p>
      </div>
    </Dialog>
  );
}
