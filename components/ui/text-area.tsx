import { type ComponentProps, type ReactNode, useEffect, useId } from "react";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"textarea">, "onChange" | "value"> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** What is wrong with it, one sentence. */
  problem?: string;
  /** What holds while it is empty, where it may be. */
  otherwise?: string;
  /** At the end of the label's line: a small button. */
  aside?: ReactNode;
};

/** Room for a person's own words. Grows with them. */
export function TextArea({
  label,
  value,
  onChange,
  hint,
  problem,
  otherwise = "optional",
  aside,
  required,
  className,
  ...rest
}: Props) {
  const id = useId();
  useEffect(() => {
    // Browsers that cannot size a field by its content themselves.
    const field = document.getElementById(id);
    if (!field || CSS.supports("field-sizing", "content")) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 1}px`;
  });
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id}>{label}</label>
        <span className="flex items-baseline gap-2 text-caption text-ink-3">
          {!required && otherwise}
          {aside}
        </span>
      </div>
      <textarea
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        placeholder={hint}
        aria-required={required}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-why` : undefined}
        className={cn(
          "field-sizing-content mt-1.5 block max-h-56 min-h-17 w-full resize-none border-rule-2 border-b bg-well px-2.5 py-2 text-prompt placeholder:text-ink-3 max-sm:text-lead short:min-h-15",
          problem && "border-amber",
          className,
        )}
        {...rest}
      />
      {problem && (
        <p id={`${id}-why`} className="mt-1 text-amber text-caption">
          {problem}
        </p>
      )}
    </div>
  );
}
