import type { ComponentProps } from "react";
import { cn } from "./cn";
import { tip } from "./tip";

/** Class names of an icon's square: 32 px, on touch 44 px. */
export const iconSquare =
  "grid size-8 shrink-0 place-items-center rounded-control text-ink-2 transition-colors duration-hover hover:bg-well hover:text-ink aria-pressed:text-ink disabled:text-rule-2 disabled:hover:bg-transparent pointer-coarse:size-touch";

type Props = Omit<ComponentProps<"button">, "title" | "aria-label"> & {
  /** What it does; read by screen readers and shown to who rests on it. */
  label: string;
  /** The key that does the same, as shown: "F", "←". */
  shortcut?: string;
};

/** A button that is only an icon: a 16–18 px lucide icon as its child. */
export function IconButton({ label, shortcut, className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      {...tip(label, shortcut)}
      className={cn(iconSquare, className)}
      {...rest}
    />
  );
}
