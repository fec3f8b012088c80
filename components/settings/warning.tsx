"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { changeSettings } from "@/lib/actions/change-settings";
import { applyEvent } from "@/lib/client/patch";
import { useSettings } from "@/lib/client/settings";
import type { StudioError } from "@/lib/types/result";

const most = 1_000_000;
const silent: StudioError = {
  code: "unreachable",
  message: "The studio does not answer.",
  advice: "Check that it is running.",
};

/** From which balance on the studio warns. */
export function WarningSetting() {
  const { data: settings } = useSettings();
  const client = useQueryClient();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<StudioError | null>(null);
  const stored = settings?.warnBelow;
  const changed = typed !== null && typed !== "" && Number(typed) !== stored;

  const save = async () => {
    setBusy(true);
    const result = await changeSettings({ warnBelow: Number(typed) }).catch(() => ({
      ok: false as const,
      error: silent,
    }));
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    applyEvent(client, { type: "settings", settings: result.value });
    setTyped(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !busy) void save();
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
        <label htmlFor={id}>Warn when the balance falls to</label>
        <span className="flex items-center gap-2">
          <input
            id={id}
            inputMode="numeric"
            value={typed ?? (stored === undefined ? "" : String(stored))}
            aria-invalid={error !== null}
            aria-describedby={error ? `${id}-why` : `${id}-hint`}
            onChange={(event) => {
              const digits = event.currentTarget.value.replace(/\D/g, "");
              setTyped(digits === "" ? "" : String(Math.min(Number(digits), most)));
              setError(null);
            }}
            className="h-control w-24 border-rule-2 border-b bg-well px-2 text-right aria-invalid:border-amber max-sm:h-touch max-sm:text-lead"
          />
          <span className="text-ink-2">credits</span>
          <Button type="submit" disabled={!changed || busy}>
            Save
          </Button>
        </span>
      </div>
      {error ? (
        <p id={`${id}-why`} role="alert" className="mt-1 text-amber text-caption">
          {error.message} {error.advice}
        </p>
      ) : (
        <p id={`${id}-hint`} className="mt-1 text-caption text-ink-3">
          From there on the balance stands in amber, with a word.
        </p>
      )}
    </form>
  );
}
