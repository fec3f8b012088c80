"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { listChoice } from "@/components/ui/arrow-list";
import { IconButton } from "@/components/ui/icon-button";
import { priceLine } from "@/lib/catalog/price";
import { useDraft } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import { holdsPictures, presetInputs } from "@/lib/client/preset-inputs";
import type { PresetView } from "@/lib/types/preset";
import { RenamePreset } from "./rename-preset";
import { usePresetActions } from "./use-preset-actions";

/** What a preset sets, in a few words. */
function words(preset: PresetView): string {
  const endpoint = endpointOf(preset.model);
  const { inputs, gone } = preset;
  const terms = priceLine(endpoint.price(inputs)).terms;
  const pictures = holdsPictures(preset) && gone.length === 0 ? "with pictures" : "";
  const lost = gone.map((name) => `${endpoint.fields[name]?.label.toLowerCase() ?? name} picture gone`);
  return [terms, inputs.prompt ? "prompt" : "", pictures, ...lost].filter(Boolean).join(", ");
}

type Props = { preset: PresetView; first: boolean; onPick: () => void };

/** One preset: picked by its name; what else can be done with it is folded away. */
export function PresetRow({ preset, first, onPick }: Props) {
  const draft = useDraft(preset.model);
  const { rename, update, remove } = usePresetActions(preset.model);
  const [state, setState] = useState<"shut" | "open" | "renaming">("shut");
  const action = "link hover:text-ink";

  if (state === "renaming") {
    return (
      <RenamePreset
        name={preset.name}
        onCancel={() => setState("shut")}
        onRename={async (name) => {
          const result = await rename(preset, name);
          if (result.ok) setState("shut");
          return result.ok ? null : result.error;
        }}
      />
    );
  }
  return (
    <div>
      <div className="flex items-center pr-2 hover:bg-well">
        <button
          type="button"
          // biome-ignore lint/a11y/noAutofocus: what was opened is used next
          autoFocus={first}
          onClick={onPick}
          className={`${listChoice} min-w-0`}
        >
          <span className="min-w-0">
            <span className="block truncate">{preset.name}</span>
            <span className={`block truncate text-caption ${preset.gone.length > 0 ? "text-amber" : "text-ink-3"}`}>
              {words(preset)}
            </span>
          </span>
        </button>
        <IconButton
          label={`Change ${preset.name}`}
          aria-expanded={state === "open"}
          onClick={() => setState(state === "open" ? "shut" : "open")}
        >
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      </div>
      {state === "open" && (
        <div className="flex gap-4 px-4 pt-0.5 pb-2.5 text-caption text-ink-2 pointer-coarse:gap-6 pointer-coarse:py-3.5">
          <button
            type="button"
            className={action}
            onClick={() => {
              setState("shut");
              void update(preset, presetInputs(preset.model, draft, holdsPictures(preset)));
            }}
          >
            Update to these inputs
          </button>
          <button type="button" className={action} onClick={() => setState("renaming")}>
            Rename
          </button>
          <button type="button" className={action} onClick={() => void remove(preset)}>
            Delete
          </button>
        </div>
      )}
    </div>
  );
}
