"use client";

import { type KeyboardEvent, useId } from "react";
import { cn } from "@/components/ui/cn";
import { byShape, frameOf } from "@/components/ui/ratio-frame";
import type { Tier } from "@/lib/catalog/common/inputs";
import type { Ratio } from "@/lib/catalog/ratios";
import { useDraft } from "@/lib/client/drafts";
import { choicesOf, type NamedField, refusalOf } from "@/lib/client/inputs";
import { toggleValue, useValues } from "@/lib/client/spread";
import { useBrief } from "../brief/brief-context";
import { useLookedAt } from "./looked-at";
import { sizeWords } from "./size-words";

const steps: Record<string, number> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Arrow keys go through the ratios; the list is one stop of the Tab key. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const inputs = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input:enabled")];
  const at = inputs.indexOf(event.target as HTMLInputElement);
  const to = event.key === "Home" ? 0 : event.key === "End" ? inputs.length - 1 : at + (steps[event.key] ?? Number.NaN);
  if (at < 0 || Number.isNaN(to)) return;
  event.preventDefault();
  inputs[(to + inputs.length) % inputs.length]?.focus();
}

/** The ten ratios as drawn frames on a ruled line, each with its use and its pixels. Several may be chosen. */
export function RatioList({ name, field }: NamedField) {
  const id = useId();
  const draft = useDraft("reframe");
  const { pictures, problems } = useBrief();
  const chosen = useValues("reframe", name);
  const look = useLookedAt(({ look }) => look);
  const options = choicesOf("reframe", { name, field }).map((option) => ({ ...option, value: option.value as Ratio }));
  const values = options.map(({ value }) => value);
  const rows = options.toSorted(byShape).map((option) => ({
    ...option,
    size: sizeWords(option.value, draft.resolution as Tier | undefined),
    refused: refusalOf("reframe", draft, name, option.value, values, pictures),
  }));
  const had = rows.filter(({ refused }) => refused).map(({ value }) => value);
  const stop = chosen.at(-1) ?? rows.find(({ refused }) => !refused)?.value;
  const problem = problems[name];

  return (
    <fieldset
      className="min-w-0"
      data-field-group={name}
      aria-labelledby={id}
      aria-describedby={had.length > 0 ? `${id}-had` : undefined}
      onKeyDown={walk}
      onPointerLeave={() => look(null)}
      onBlur={() => look(null)}
    >
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <span id={id}>{field.label}</span>
        <span className="text-caption text-ink-3">
          {chosen.length > 1 ? `${chosen.length} chosen` : chosen.length === 0 && "one or several"}
        </span>
      </div>
      <div className="border-rule-2 border-l">
        {rows.map(({ value, label, hint, size, refused }) => {
          const checked = chosen.includes(value);
          return (
            <label
              key={value}
              onPointerEnter={(event) => event.pointerType === "mouse" && look(value)}
              className={cn(
                "group relative grid h-6.5 grid-cols-[2.75rem_2.25rem_minmax(0,1fr)_auto] items-center transition-colors duration-hover",
                "before:absolute before:top-0 before:left-0 before:h-px before:w-1.5 before:bg-rule-2 last:after:absolute last:after:bottom-0 last:after:left-0 last:after:h-px last:after:w-1.5 last:after:bg-rule-2",
                "has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-touch",
                refused && !checked
                  ? "text-ink-3 line-through"
                  : "cursor-pointer text-ink-2 hover:text-ink has-checked:text-ink",
              )}
            >
              <input
                type="checkbox"
                value={value}
                checked={checked}
                disabled={refused !== undefined && !checked}
                tabIndex={value === stop ? 0 : -1}
                onChange={() => toggleValue("reframe", name, value)}
                onFocus={() => look(value)}
                className="peer sr-only"
              />
              <span
                aria-hidden
                style={frameOf(value, 300)}
                className="inset-ring inset-ring-rule-2 justify-self-center group-has-enabled:group-hover:inset-ring-ink group-has-checked:bg-ink group-has-checked:inset-ring-ink"
              />
              <span className="group-has-checked:font-strong">{label}</span>
              <span className="truncate text-caption text-ink-3">{hint}</span>
              <span className="pl-2 text-caption text-ink-3 group-has-checked:text-ink">{size}</span>
              <span aria-hidden className="absolute inset-y-0 -left-0.5 hidden w-0.75 bg-ink group-has-checked:block" />
            </label>
          );
        })}
      </div>
      {had.length > 0 && !problem && (
        <p id={`${id}-had`} className="mt-1.5 text-caption text-ink-3">
          The picture has {had.join(" and ")} already.
        </p>
      )}
      {problem && <p className="mt-1.5 text-amber text-caption">{problem}</p>}
    </fieldset>
  );
}
