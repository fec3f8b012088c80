"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { counted } from "@/lib/catalog/price";
import type { JobView } from "@/lib/types/job";

type Props = { job: JobView; onSend: () => void; onClose: () => void };

/** Asks before a take in doubt is sent a second time: only here may the same picture be paid for twice. */
export default function SendAgain({ job, onSend, onClose }: Props) {
  const price = counted(job.estimatedCredits, "credit");
  return (
    <Dialog
      title={`Send take ${job.take} again?`}
      lead={`FASHN may have made and charged it already. Sending it again costs ${price}, on top of what the first may have cost.`}
      onClose={onClose}
      actions={
        <>
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="strong"
            onClick={() => {
              onSend();
              onClose();
            }}
          >
            Send again, {price}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">It becomes a new take. A result of the first that FASHN still reports is kept, too.</p>
    </Dialog>
  );
}
