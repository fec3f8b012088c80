import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "type" | "onChange" | "children"> & {
  children: ReactNode;
  onChange: (checked: boolean) => void;
};

/** A tick box with its words. */
export function Checkbox({ children, onChange, ...rest }: Props) {
  return (
    <label className="flex w-fit cursor-pointer items-center gap-2 pointer-coarse:min-h-touch">
      <input
        type="checkbox"
        className="peer sr-only"
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...rest}
      />
      <span
        aria-hidden
        className="grid size-4 shrink-0 place-items-center inset-ring inset-ring-rule-2 text-transparent peer-checked:bg-ink peer-checked:text-paper peer-checked:inset-ring-ink peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2"
      >
        <Check size={12} className="stroke-[2.6]!" />
      </span>
      {children}
    </label>
  );
}
