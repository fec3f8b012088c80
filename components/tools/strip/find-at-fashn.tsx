"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { When } from "@/components/ui/when";
import { adoptPrediction } from "@/lib/actions/adopt-prediction";
import type { JobView } from "@/lib/types/job";
import type { StudioError } from "@/lib/types/result";
import { useJobAct } from "./use-job-act";

/** Where FASHN lists what a key has asked for: https://docs.fashn.ai, data retention and privacy. */
const history = "https://app.fashn.ai/api/requests";

/** How to find a take's prediction in the history at FASHN, and a field for its id. */
export default function FindAtFashn({ job, onClose }: { job: JobView; onClose: () => void }) {
  const { pending, act } = useJobAct();
  const [given, setGiven] = useState("");
  const [refusal, setRefusal] = useState<StudioError | null>(null);
  const id = useId();

  const find = async () => {
    const found = await act(async () => {
      const result = await adoptPrediction(job.id, given);
      setRefusal(result.ok ? null : result.error);
      // What is refused is said at the field.
      return result.ok ? result : { ok: true, value: [] };
    });
    if (found && found.length > 0) onClose();
  };
  return (
    <Dialog title={`Look for take ${job.take} at FASHN`} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (given.trim()) void find();
        }}
      >
        <ol className="grid list-decimal gap-1.5 pl-5 text-ink-2">
          <li>
            Open your{" "}
            <a href={history} target="_blank" rel="noreferrer" className="link text-ink">
              request history at FASHN
            </a>
            .
          </li>
          <li>
            Look for <b className="font-strong text-ink">{job.model}</b>
            {job.sentAt && (
              <>
                , sent <When at={job.sentAt} />
              </>
            )}
            .
          </li>
          <li>Copy its id to here. If it is not there, it never arrived and cost nothing.</li>
        </ol>
        <div>
          <label htmlFor={id}>Id of the prediction</label>
          <div className="mt-1.5 flex gap-2">
            <input
              id={id}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              value={given}
              aria-invalid={refusal !== null}
              aria-describedby={refusal ? `${id}-why` : undefined}
              onChange={(event) => {
                setGiven(event.currentTarget.value);
                setRefusal(null);
              }}
              className="h-control min-w-0 flex-1 border-rule-2 border-b bg-well px-2.5 aria-invalid:border-amber max-sm:h-touch max-sm:text-lead"
            />
            <Button type="submit" look="strong" disabled={!given.trim() || pending}>
              Check
            </Button>
          </div>
          {refusal && (
            <p id={`${id}-why`} role="alert" className="mt-1 text-amber text-caption">
              {refusal.message} {refusal.advice}
            </p>
          )}
        </div>
      </form>
    </Dialog>
  );
}
