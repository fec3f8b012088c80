"use client";

import { lazily } from "@/components/ui/lazily";
import { defaults } from "@/lib/catalog/defaults";
import { useDraft, useDrafts } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import type { NamedField } from "@/lib/client/inputs";
import { Slot } from "../slot/slot";
import { useTool } from "../tool-context";
import { ChoiceField } from "./choice-field";
import { PromptField } from "./prompt-field";

const RareControl = lazily(() => import("./rare-control"));
const SeedField = lazily(() => import("./seed-field"));

/** One input, in the control that the catalogue names for it. */
export function FieldControl(named: NamedField) {
  const { parts } = useTool();
  const Own = parts.controls?.[named.name];
  const After = parts.after?.[named.name];
  return (
    <>
      {Own ? <Own {...named} /> : <CatalogueControl {...named} />}
      {After && <After {...named} />}
    </>
  );
}

function CatalogueControl({ name, field }: NamedField) {
  const { model } = useTool();
  const draft = useDraft(model);
  const endpoint = endpointOf(model);
  const set = (value: unknown) => useDrafts.getState().set(model, name, value);
  const value = draft[name] ?? defaults(endpoint)[name];

  switch (field.control) {
    case "choice":
    case "ratio":
    case "count":
      return <ChoiceField name={name} field={field} />;
    case "seed":
      return <SeedField name={name} field={field} />;
    case "picture":
    case "mask":
      return <Slot small name={name} field={field} />;
    case "prompt":
      return <PromptField name={name} field={field} />;
    case "toggle":
    case "text":
      return <RareControl name={name} field={field} value={value} onChange={set} />;
  }
}
