"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { useDraft } from "@/lib/client/drafts";
import { fieldsOf, isPicture } from "@/lib/client/inputs";
import { presetInputs } from "@/lib/client/preset-inputs";
import { longestPresetName } from "@/lib/types/preset";
import type { StudioError } from "@/lib/types/result";
import { useTool } from "../tool-context";
import { usePresetActions } from "./use-preset-actions";

/** Keeps what stands in the brief under a name. */
export function SavePreset({ first }: { first: boolean }) {
  const { model } = useTool();
  const draft = useDraft(model);
  const { save } = usePresetActions(model);
  const [name, setName] = useState("");
  const [pictures, setPictures] = useState(false);
  const [error, setError] = useState<StudioError | null>(null);
  const id = useId();
  const filled = fieldsOf(model).some((input) => isPicture(input.field) && draft[input.name]);

  const submit = async () => {
    const result = await save(name, presetInputs(model, draft, pictures));
    setError(result.ok ? null : result.error);
    if (result.ok) setName("");
  };
  return (
    <form
      className="grid gap-2 border-rule border-t px-4 pt-3 pb-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void submit();
      }}
    >
      <label htmlFor={id}>Save these inputs</label>
      <div className="flex gap-2">
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: with nothing to pick, saving is what it was opened for
          autoFocus={first}
          value={name}
          maxLength={longestPresetName}
          placeholder="Name"
          aria-invalid={error !== null}
          aria-describedby={error ? `${id}-why` : undefined}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setError(null);
          }}
          className="h-control min-w-0 flex-1 border-rule-2 border-b bg-well px-2.5 placeholder:text-ink-3 aria-invalid:border-amber max-sm:h-touch max-sm:text-lead"
        />
        <Button type="submit" look="strong" disabled={!name.trim()}>
          Save
        </Button>
      </div>
      {filled && (
        <Checkbox checked={pictures} onChange={setPictures}>
          With the pictures
        </Checkbox>
      )}
      {error && (
        <p id={`${id}-why`} role="alert" className="text-amber text-caption">
          {error.message} {error.advice}
        </p>
      )}
    </form>
  );
}
