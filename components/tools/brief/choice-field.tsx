"use client";

import { lazily } from "@/components/ui/lazily";
import { type Choice, RulerChoice } from "@/components/ui/ruler-choice";
import type { ModelName } from "@/lib/catalog";
import { defaults } from "@/lib/catalog/defaults";
import { decisive } from "@/lib/client/decisive";
import { useDraft, useDrafts } from "@/lib/client/drafts";
import { endpointOf } from "@/lib/client/endpoints";
import { choicesOf, type Draft, type NamedField, refusalOf } from "@/lib/client/inputs";
import { useTool } from "../tool-context";
import { useBrief } from "./brief-context";
import { CompareChoices } from "./compare-choices";

const RatioField = lazily(() => import("./ratio-field"));

/** The price of one output for each value of a choice, in credits; null when the choice does not change it. */
function pricesOf(model: ModelName, draft: Draft, name: string, values: readonly unknown[]): number[] | null {
  const prices = values.map((value) => endpointOf(model).price({ ...draft, [name]: value }).each);
  return new Set(prices).size > 1 ? prices : null;
}

type Props = NamedField & {
  /** Shares its row with another choice: there is no room for prices. */
  paired?: boolean;
};

/** One of few values, or a number of outputs, with the price of one output beside each where the choice decides it. */
export function ChoiceField({ name, field, paired = false }: Props) {
  const { model } = useTool();
  const { pictures } = useBrief();
  const draft = useDraft(model);
  const endpoint = endpointOf(model);
  const set = (value: unknown) => useDrafts.getState().set(model, name, value);
  const options = choicesOf(model, { name, field });
  const values = options.map(({ value }) => value);
  const chosen = draft[name] ?? defaults(endpoint)[name];

  if (field.control === "ratio") {
    return (
      <div data-field-group={name}>
        <RatioField
          name={name}
          field={field}
          ratios={options.map(({ value, label, hint }) => ({
            value: String(value),
            label,
            hint,
            refused: refusalOf(model, draft, name, value, values, pictures),
          }))}
          value={typeof chosen === "string" ? chosen : undefined}
          onChange={set}
        />
      </div>
    );
  }

  // An input without a default can be left to FASHN: that is a choice of its own, and comes first.
  const open = field.omitted ? [{ ...field.omitted, value: undefined }] : [];
  const all = [...open, ...options];
  const prices = paired
    ? null
    : pricesOf(
        model,
        draft,
        name,
        all.map(({ value }) => value),
      );
  const choices = all.map(
    ({ value, label, hint }, i): Choice<string> => ({
      value: String(value ?? ""),
      label,
      hint,
      note: prices?.[i]?.toString(),
      refused: value === undefined ? undefined : refusalOf(model, draft, name, value, values, pictures),
    }),
  );
  // Price and time of all of them stand behind the first of the choices that decide them.
  const first = decisive(model)[0]?.name === name;
  return (
    <div data-field-group={name}>
      <RulerChoice
        label={field.label}
        hint={field.hint}
        caption={
          (prices || first) && (
            <span className="flex gap-3">
              {prices && "credits each"}
              {first && <CompareChoices />}
            </span>
          )
        }
        choices={choices}
        reasonsClass={paired ? "w-76" : undefined}
        value={String(chosen ?? "")}
        onChange={(key) => set(all.find(({ value }) => String(value ?? "") === key)?.value)}
      />
    </div>
  );
}
