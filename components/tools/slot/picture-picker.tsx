"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RulerChoice } from "@/components/ui/ruler-choice";
import { pictureWords } from "@/lib/catalog/title";
import type { NamedField } from "@/lib/client/inputs";
import { type Sample, sampleFile } from "@/lib/client/samples";
import { FacePrints } from "./face-prints";
import { SamplePrints } from "./sample-prints";
import { StoredPrints } from "./stored-prints";

type Source = "faces" | "results" | "uploads" | "samples";

const sources: readonly { value: Source; label: string }[] = [
  { value: "faces", label: "Faces" },
  { value: "results", label: "Results" },
  { value: "uploads", label: "Uploads" },
  { value: "samples", label: "Samples" },
];

/** What a person has ticked, in the order of ticking. */
type Picked = { key: string; assetId: string } | { key: string; sample: Sample };

type Props = {
  field: NamedField;
  start: Source;
  onBrowse: () => void;
  onFile: (file: File) => void;
  onAsset: (assetId: string) => void;
  /** Several at once: how many there is room for, and what takes them, in their order. Left out, one press takes one. */
  several?: { room: number; onPick: (assetIds: string[], files: File[]) => void };
  onClose: () => void;
};

/** A dialog to choose pictures from what the studio has: faces with names, results, uploads, samples. */
export default function PicturePicker({ field, start, onBrowse, onFile, onAsset, several, onClose }: Props) {
  const [source, setSource] = useState<Source>(start);
  const [picked, setPicked] = useState<Picked[]>([]);
  const keys = several && picked.map(({ key }) => key);
  const full = several !== undefined && picked.length >= several.room;

  const pick = async (next: Picked) => {
    if (several) {
      const rest = picked.filter(({ key }) => key !== next.key);
      if (rest.length < picked.length || !full) setPicked(rest.length < picked.length ? rest : [...picked, next]);
      return;
    }
    onClose();
    if ("assetId" in next) onAsset(next.assetId);
    else onFile(await sampleFile(next.sample));
  };
  const add = async () => {
    onClose();
    const assetIds = picked.flatMap((one) => ("assetId" in one ? one.assetId : []));
    const samples = picked.flatMap((one) => ("sample" in one ? one.sample : []));
    several?.onPick(assetIds, await Promise.all(samples.map(sampleFile)));
  };

  const words = pictureWords(field.field.label);
  return (
    <Dialog
      title={several ? `Add ${words}s` : `${words[0]?.toUpperCase()}${words.slice(1)}`}
      width="wide"
      onClose={onClose}
      className={several ? "mb-4 pt-0! pb-0!" : "pt-0!"}
      actions={
        several && (
          <>
            <span role="status" className={full ? "mr-auto self-center text-amber" : "mr-auto self-center text-ink-2"}>
              {picked.length} of {several.room} chosen
            </span>
            <Button look="plain" onClick={onClose}>
              Cancel
            </Button>
            <Button look="strong" aria-disabled={picked.length === 0} onClick={() => picked.length > 0 && void add()}>
              Add {picked.length || ""}
            </Button>
          </>
        )
      }
    >
      <div className="sticky top-0 z-1 flex items-end gap-6 bg-slip pt-3 pb-5">
        <div className="flex-1">
          <RulerChoice
            label="From"
            choices={sources.filter(({ value }) => value !== "faces" || field.field.photo?.kind === "face")}
            value={source}
            onChange={setSource}
          />
        </div>
        <Button
          onClick={() => {
            onClose();
            onBrowse();
          }}
        >
          Browse
        </Button>
      </div>
      {source === "faces" && <FacePrints onPick={({ id }) => void pick({ key: id, assetId: id })} />}
      {source === "samples" && (
        <SamplePrints
          field={field}
          picked={keys}
          onPick={(sample) => void pick({ key: `sample ${sample.id}`, sample })}
        />
      )}
      {(source === "results" || source === "uploads") && (
        <StoredPrints
          key={source}
          source={source === "results" ? "made" : "upload"}
          picked={keys}
          onPick={({ id }) => void pick({ key: id, assetId: id })}
        />
      )}
    </Dialog>
  );
}
