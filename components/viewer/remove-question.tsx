"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { fetchJson } from "@/lib/client/fetch-json";
import { spokenName } from "@/lib/client/takes";
import type { AssetUses, AssetView } from "@/lib/types/asset";
import { useTrash } from "./use-trash";
import { usesWords } from "./uses-words";

type Props = { asset: AssetView; onRemoved?: () => void; onClose: () => void };

/** Before a picture is removed for good: what names it, and what becomes of that. */
export default function RemoveQuestion({ asset, onRemoved, onClose }: Props) {
  const { remove } = useTrash();
  const [busy, setBusy] = useState(false);
  const { data: uses } = useQuery({
    queryKey: ["asset", asset.id, "uses"],
    queryFn: ({ signal }) => fetchJson<AssetUses>(`/api/assets/${encodeURIComponent(asset.id)}/uses`, signal),
  });
  const named = uses && usesWords(uses);
  const agree = async () => {
    if (busy) return;
    setBusy(true);
    const removed = await remove(asset);
    onClose();
    if (removed) onRemoved?.();
  };
  return (
    <Dialog
      title="Remove for good?"
      lead={`${spokenName(asset)}: its files are deleted at once. Nothing brings them back.`}
      onClose={onClose}
      actions={
        <>
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button look="strong" aria-disabled={busy || !uses} onClick={() => void agree()}>
            Remove
          </Button>
        </>
      }
    >
      <p aria-live="polite" className="text-ink-2">
        {!uses
          ? "Looking where it is used"
          : named
            ? `Used by ${named}. They stay, and show an empty place where it was.`
            : "Nothing else in the studio uses it."}
      </p>
    </Dialog>
  );
}
