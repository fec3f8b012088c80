"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { When } from "@/components/ui/when";
import { counted } from "@/lib/catalog/price";
import { sizeWords } from "@/lib/client/size-words";
import type { Foreseen } from "@/lib/types/settings";
import { daysWords } from "./days";

type Props = { label: string; days: number; foreseen: Foreseen; onAgree: () => void; onClose: () => void };

/** Before a change that removes pictures: how many, how much, and when. */
export default function KeepQuestion({ label, days, foreseen, onAgree, onClose }: Props) {
  const { pictures, bytes, from } = foreseen;
  const what = counted(pictures, "picture");
  return (
    <Dialog
      title={`Remove ${what}?`}
      lead={`${label} would be kept for ${daysWords(days)}: ${what} with ${sizeWords(bytes)} ${pictures === 1 ? "is" : "are"} older.`}
      onClose={onClose}
      actions={
        <>
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button look="strong" onClick={onAgree}>
            Keep for {daysWords(days)}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">
        The files are removed from <When at={from} /> on, for good. Until then the days can be changed back. Takes,
        their inputs and their bills stay readable.
      </p>
    </Dialog>
  );
}
