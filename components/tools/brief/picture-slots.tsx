"use client";

import { lazily } from "@/components/ui/lazily";
import { isRequired } from "@/lib/catalog/defaults";
import { useDraft } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import type { NamedField } from "@/lib/client/inputs";
import { useAnyBeside } from "@/lib/client/uploads";
import { Slot } from "../slot/slot";
import { useTool } from "../tool-context";
import { useBrief } from "./brief-context";

const Several = lazily(() => import("../slot/several"));

/** The slot of a picture, or what the tool puts in its place. */
function PictureControl({ small, ...named }: NamedField & { small?: boolean }) {
  const { parts } = useTool();
  const Own = parts.controls?.[named.name];
  const After = parts.after?.[named.name];
  return (
    // One cell of the brief's grid, whatever stands under the slot.
    <div className="min-w-0">
      {Own ? <Own {...named} /> : <Slot small={small} {...named} />}
      {After && <After {...named} />}
    </div>
  );
}

/** The picture inputs of a tool: what it needs stands large, what only helps stands small beside it once there is more than a pair. */
export function PictureSlots({ fields }: { fields: readonly NamedField[] }) {
  const {
    model,
    parts: { beside: Beside },
  } = useTool();
  const { pictures } = useBrief();
  const draft = useDraft(model);
  const beside = useAnyBeside(model);
  const endpoint = endpointOf(model);
  const needed = fields.filter(({ name }) => isRequired(endpoint, name));
  const pair = fields.length <= 2 && needed.length > 0;
  const large = pair ? fields : needed;
  const small = fields.filter((field) => !large.includes(field));
  // Where one submission takes several pictures there is a row for them, once there is one.
  const several = large.filter(({ name, field }) => field.several && (beside || draft[name] !== undefined));
  const full = fields.length > 1 && large.every(({ name }) => pictures[name]);

  if (large.length === 0) {
    return (
      <div className="mt-4.5 grid grid-cols-2 gap-2.5 short:mt-3.5">
        {small.map((field) => (
          <PictureControl key={field.name} small {...field} />
        ))}
      </div>
    );
  }
  return (
    <>
      <div className="grid grid-cols-2 gap-2.5">
        {large.map((field) => (
          <PictureControl key={field.name} {...field} />
        ))}
        {small.length > 0 && (
          <div className="grid content-between gap-2.5 pl-1.5">
            {small.map((field) => (
              <PictureControl key={field.name} small {...field} />
            ))}
          </div>
        )}
        {fields.length === 1 && Beside && (
          <div className="pl-1.5">
            <Beside />
          </div>
        )}
        {fields.length === 1 && !Beside && <p className="self-end pb-11 pl-1.5 text-ink-2">{fields[0]?.field.hint}</p>}
      </div>
      {several.length > 0 && <Several fields={several} />}
      {full && several.length === 0 && (
        <p className="mt-2.5 text-caption text-ink-3 pointer-coarse:hidden">
          Drop or paste another picture on {large.length === 2 ? "either" : "one"} to replace it
        </p>
      )}
    </>
  );
}
