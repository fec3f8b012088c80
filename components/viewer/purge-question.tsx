"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { purgeJob } from "@/lib/actions/purge-job";
import { counted } from "@/lib/catalog/price";
import { applyEvent } from "@/lib/client/patch";
import type { JobView } from "@/lib/types/job";

type Props = { job: JobView; onPurged?: () => void; onClose: () => void };

/** Before the inputs of a take are removed: what goes, what stays, and what the studio cannot reach. */
export default function PurgeQuestion({ job, onPurged, onClose }: Props) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const agree = async () => {
    if (busy) return;
    setBusy(true);
    const result = await purgeJob(job.id).catch(() => null);
    onClose();
    if (!result?.ok) {
      const said = result && [result.error.message, result.error.advice].filter(Boolean).join(" ");
      toast({ message: said ?? "The studio does not answer. Check that it is running." });
      return;
    }
    applyEvent(client, { type: "job", job: result.value.job });
    applyEvent(client, { type: "assets" });
    const { stay } = result.value;
    const kept =
      stay > 0 && `${counted(stay, "picture")} ${stay === 1 ? "stays" : "stay"}: used elsewhere, or a result`;
    toast({ message: [`The inputs of take ${job.take} are removed`, kept].filter(Boolean).join(". ") });
    onPurged?.();
  };
  return (
    <Dialog
      title={`Remove the inputs of take ${job.take}?`}
      lead="Its prompt, and the files of its pictures that nothing else here uses. Nothing brings them back."
      onClose={onClose}
      actions={
        <>
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button look="strong" aria-disabled={busy} onClick={() => void agree()}>
            Remove
          </Button>
        </>
      }
    >
      <p className="text-ink-2">
        Results, choices and the bill stay. Pictures that other takes, faces or presets use stay, too. What FASHN keeps
        in its own history is not touched.
      </p>
    </Dialog>
  );
}
