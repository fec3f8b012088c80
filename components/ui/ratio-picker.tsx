import { useId } from "react";
import { cn } from "./cn";
import { byShape, frameOf } from "./ratio-frame";
import type { Choice } from "./ruler-choice";

type Props = {
  label: string;
  /** "3:4" … in the order to show. */
  ratios: readonly Omit<Choice<string>, "note">[];
  value: string | undefined;
  /** Called with undefined when the choice is taken back. */
  onChange: (ratio: string | undefined) => void;
  /** What holds again once a choice is taken back: "as the picture". Without it none can be taken back. */
  otherwise?: string;
  /** The one of them that holds while none is chosen. */
  inherited?: string;
  /** Says that a value has to be chosen. */
  required?: boolean;
  /** What is wrong with it, one sentence. */
  problem?: string;
};

/** Ratios as the frames themselves on a ruled line. */
export function RatioPicker({ label, ratios, value, onChange, otherwise, inherited, required, problem }: Props) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} aria-required={required} aria-invalid={problem !== undefined}>
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <span id={id}>{label}</span>
        {value !== undefined && otherwise ? (
          <button type="button" className="link text-caption text-ink-2" onClick={() => onChange(undefined)}>
            {otherwise}
          </button>
        ) : (
          <span className="text-caption text-ink-3">{required && value === undefined && "required"}</span>
        )}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-1 gap-y-2 border-rule-2 border-b pb-1.5">
        {[...ratios].sort(byShape).map(({ value: ratio, label: words, hint, refused }) => (
          <label
            key={ratio}
            title={refused ?? hint}
            data-inherited={(value === undefined && ratio === inherited) || undefined}
            className={cn(
              "group relative grid min-w-6 justify-items-center gap-1.25 text-key transition-colors duration-hover has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 pointer-coarse:min-h-touch pointer-coarse:min-w-touch pointer-coarse:content-end",
              refused
                ? "text-rule-2 line-through"
                : "cursor-pointer text-ink-2 data-inherited:text-ink hover:text-ink has-checked:font-strong has-checked:text-ink",
            )}
          >
            <input
              type="radio"
              name={id}
              value={ratio}
              checked={ratio === value}
              disabled={refused !== undefined}
              onChange={() => onChange(ratio)}
              className="sr-only"
            />
            <span
              aria-hidden
              style={frameOf(ratio)}
              className="inset-ring inset-ring-rule-2 group-data-inherited:inset-ring-ink group-has-enabled:group-hover:inset-ring-ink group-has-checked:bg-ink group-has-checked:inset-ring-ink"
            />
            {words}
            <span
              aria-hidden
              className="absolute -inset-x-0.5 -bottom-2 hidden h-0.75 bg-ink group-has-checked:block"
            />
          </label>
        ))}
      </div>
      {problem && <p className="mt-1.5 text-amber text-caption">{problem}</p>}
    </div>
  );
}
