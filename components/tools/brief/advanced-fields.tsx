"use client";

import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import { useDraft, useDrafts } from "@/lib/client/drafts";
import type { NamedField } from "@/lib/client/inputs";
import { useTool } from "../tool-context";
import { FieldControl } from "./field-control";

/** The folded inputs; those of FASHN's older documentation behind one more switch. */
export default function AdvancedFields({ fields }: { fields: readonly NamedField[] }) {
  const { model } = useTool();
  const draft = useDraft(model);
  const legacy = fields.filter(({ field }) => field.place === "legacy");
  const used = legacy.some(({ name }) => draft[name] !== undefined);
  const [shown, setShown] = useState(false);

  const switchLegacy = (on: boolean) => {
    setShown(on);
    // Off means not sent.
    if (!on) for (const { name } of legacy) useDrafts.getState().set(model, name, undefined);
  };
  return (
    <div className="grid gap-4">
      {fields
        .filter(({ field }) => field.place === "advanced")
        .map((field) => (
          <FieldControl key={field.name} {...field} />
        ))}
      {legacy.length > 0 && (
        <>
          <Switch checked={shown || used} onChange={switchLegacy}>
            <span>
              Older inputs
              <span className="block text-caption text-ink-3">No longer documented by FASHN. Sent only when set.</span>
            </span>
          </Switch>
          {(shown || used) && legacy.map((field) => <FieldControl key={field.name} {...field} />)}
        </>
      )}
    </div>
  );
}
