import type { ReactNode } from "react";

type Props = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode };

/** On or off for a whole group of things: a short ruled line with a bar at one end. */
export function Switch({ checked, onChange, children }: Props) {
  return (
    <label className="flex w-full cursor-pointer items-center justify-between gap-3 pointer-coarse:min-h-touch">
      {children}
      <input
        type="checkbox"
        role="switch"
        className="peer sr-only"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span
        aria-hidden
        className="relative h-4 w-8 shrink-0 border-rule-2 border-x border-b before:absolute before:inset-y-0.5 before:left-0.5 before:w-3 before:bg-rule-2 before:transition-[translate,background-color] before:duration-hover peer-checked:before:translate-x-3.5 peer-checked:before:bg-ink peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2"
      />
    </label>
  );
}
