"use client";

import { useState } from "react";
import { longestPresetName } from "@/lib/types/preset";
import type { StudioError } from "@/lib/types/result";

type Props = {
  name: string;
  /** Answers why the name was refused; null when it was taken. */
  onRename: (name: string) => Promise<StudioError | null>;
  onCancel: () => void;
};

/** The name of a preset while it is changed: Enter keeps it, Esc leaves it as it was. */
export function RenamePreset({ name, onRename, onCancel }: Props) {
  const [error, setError] = useState<StudioError | null>(null);
  return (
    <form
      className="px-4 py-1.5"
      onSubmit={async (event) => {
        event.preventDefault();
        const next = new FormData(event.currentTarget).get("name");
        if (typeof next !== "string" || !next.trim()) return;
        if (next.trim() === name) onCancel();
        else setError(await onRename(next));
      }}
    >
      <input
        name="name"
        aria-label={`New name of ${name}`}
        // biome-ignore lint/a11y/noAutofocus: it stands where the name was pressed
        autoFocus
        defaultValue={name}
        maxLength={longestPresetName}
        aria-invalid={error !== null}
        onFocus={(event) => event.currentTarget.select()}
        data-escape
        onKeyDown={(event) => event.key === "Escape" && onCancel()}
        onChange={() => setError(null)}
        className="h-9 w-full border-rule-2 border-b bg-well px-2.5 aria-invalid:border-amber pointer-coarse:h-touch max-sm:text-lead"
      />
      {error && (
        <p role="alert" className="mt-1 text-amber text-caption">
          {error.message} {error.advice}
        </p>
      )}
    </form>
  );
}
