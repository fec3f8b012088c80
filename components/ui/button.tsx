import type { ComponentProps } from "react";
import { cn } from "./cn";

const looks = {
  /** The one thing to do on a screen: full width, ink. */
  primary:
    "flex h-primary w-full items-center justify-between bg-press px-4 text-action font-press text-press-on enabled:active:opacity-84 disabled:bg-transparent disabled:text-ink-2 disabled:inset-ring disabled:inset-ring-rule-2",
  /** The verb of a dialog or an empty state. */
  strong:
    "inline-flex h-control items-center gap-2 bg-press px-3.5 font-press text-press-on active:opacity-84 max-sm:h-touch",
  outline:
    "inline-flex h-control items-center gap-2 px-3.5 inset-ring inset-ring-rule-2 hover:inset-ring-ink disabled:text-ink-3 disabled:hover:inset-ring-rule-2 max-sm:h-touch",
  plain: "inline-flex h-control items-center gap-2 px-3.5 text-ink-2 hover:text-ink max-sm:h-touch",
} as const;

export type ButtonLook = keyof typeof looks;

/** Class names of a button, for links that act like one. */
export function buttonClass(look: ButtonLook, className?: string): string {
  return cn("rounded-control transition-[color,box-shadow,opacity] duration-hover select-none", looks[look], className);
}

/** A button. Use `primary` once per screen. */
export function Button({ look = "outline", className, ...rest }: ComponentProps<"button"> & { look?: ButtonLook }) {
  return <button type="button" className={buttonClass(look, className)} {...rest} />;
}
