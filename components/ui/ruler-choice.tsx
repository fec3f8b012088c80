import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type Choice<V extends string> = {
  value: V;
  label: string;
  /** One sentence for a pointer that rests on it. */
  hint?: string;
  /** A small figure beside the word: the price in credits. */
  note?: string;
  /** Why it cannot be chosen now; the choice is then switched off and the reason stands below the ruler. */
  refused?: string;
};

type Props<V extends string> = {
  label: string;
  /** At the right of the label: "credits each". */
  caption?: ReactNode;
  /** One sentence for a pointer that rests on the label. */
  hint?: string;
  choices: readonly Choice<V>[];
  value: V | undefined;
  onChange: (value: V) => void;
  /** Class names of the reasons: where the ruler is narrow they may reach beyond it. */
  reasonsClass?: string;
};

/** One of few values on a ruled line: a tick at each boundary, an ink bar under the choice. Arrow keys move it. */
export function RulerChoice<V extends string>({
  label,
  caption,
  hint,
  choices,
  value,
  onChange,
  reasonsClass,
}: Props<V>) {
  const id = useId();
  const reasons = [...new Set(choices.flatMap((choice) => choice.refused ?? []))];
  return (
    <div role="radiogroup" aria-labelledby={id} aria-describedby={reasons.length > 0 ? `${id}-why` : undefined}>
      <div className="mb-1 flex items-baseline justify-between gap-3">
        <span id={id} title={hint}>
          {label}
        </span>
        {caption && <span className="text-caption text-ink-3">{caption}</span>}
      </div>
      <div className="flex border-rule-2 border-b">
        {choices.map((choice) => (
          <label
            key={choice.value}
            title={choice.refused ?? choice.hint}
            className={cn(
              "relative flex flex-1 cursor-pointer items-baseline gap-1.5 whitespace-nowrap px-0 pt-1.25 pr-1.5 pb-2 pl-2 text-ink-2 transition-colors duration-hover",
              "before:absolute before:bottom-0 before:left-0 before:h-1.5 before:w-px before:bg-rule-2",
              "last:after:absolute last:after:right-0 last:after:bottom-0 last:after:h-1.5 last:after:w-px last:after:bg-rule-2",
              "has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:min-h-touch pointer-coarse:items-center",
              choice.refused
                ? "cursor-default text-rule-2 line-through"
                : "hover:text-ink has-checked:font-strong has-checked:text-ink",
            )}
          >
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.refused !== undefined}
              onChange={() => onChange(choice.value)}
              className="peer sr-only"
            />
            <span>{choice.label}</span>
            {choice.note && <span className="font-text text-caption text-ink-3">{choice.note}</span>}
            <span aria-hidden className="absolute inset-x-0 -bottom-0.5 z-1 hidden h-0.75 bg-ink peer-checked:block" />
          </label>
        ))}
      </div>
      {reasons.length > 0 && (
        <p id={`${id}-why`} className={cn("mt-1.5 text-caption text-ink-3", reasonsClass)}>
          {reasons.join(" ")}
        </p>
      )}
    </div>
  );
}
