"use client";

import { History } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { lazily } from "@/components/ui/lazily";
import { TextArea } from "@/components/ui/text-area";
import { isRequired } from "@/lib/catalog/defaults";
import { useDraft, useDrafts } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import type { NamedField } from "@/lib/client/inputs";
import { useTool } from "../tool-context";
import { useBrief } from "./brief-context";
import { StartingPoints } from "./starting-points";

const PromptHistory = lazily(() => import("./prompt-history"));

/** Room for a person's own words, with those that were sent before and with ideas to begin from. */
export function PromptField({ name, field }: NamedField) {
  const { model } = useTool();
  const { problems } = useBrief();
  const value = useDraft(model)[name];
  const area = useRef<HTMLTextAreaElement>(null);
  const clock = useRef<HTMLButtonElement>(null);
  const [history, setHistory] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" || !event.altKey) return;
    event.preventDefault();
    setHistory(true);
  };
  return (
    <div>
      <TextArea
        ref={area}
        data-field={name}
        label={field.label}
        value={typeof value === "string" ? value : ""}
        // An emptied text is as if it had never been written.
        onChange={(text) => useDrafts.getState().set(model, name, text || undefined)}
        onKeyDown={onKeyDown}
        hint={field.example ?? field.hint}
        title={field.hint}
        required={isRequired(endpointOf(model), name)}
        problem={problems[name]}
        otherwise={field.omitted?.label.toLowerCase()}
        aside={
          <IconButton
            ref={clock}
            label="Earlier prompts"
            shortcut="Alt ↑"
            aria-haspopup="dialog"
            aria-expanded={history}
            onClick={() => setHistory(!history)}
            className="-my-2 -mr-2 self-center pointer-coarse:-my-3.5 pointer-coarse:-mr-3.5"
          >
            <History size={15} aria-hidden />
          </IconButton>
        }
      />
      {field.ideas && <StartingPoints groups={field.ideas} field={area} />}
      {history && clock.current && area.current && (
        <PromptHistory anchor={clock.current} field={area.current} onClose={() => setHistory(false)} />
      )}
    </div>
  );
}
