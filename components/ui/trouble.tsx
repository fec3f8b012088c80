import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  title: string;
  /** What happened, whether anything was charged, who can fix it. */
  children: ReactNode;
  actions?: ReactNode;
  heading?: "h1" | "h2";
  className?: string;
};

/** Something went wrong: an amber rule on top, then words. */
export function Trouble({ title, children, actions, heading: Heading = "h2", className }: Props) {
  return (
    <section role="alert" className={cn("max-w-100 border-amber border-t-2 pt-4", className)}>
      <Heading className="mb-1.5 font-house text-display-s [font-weight:380]">{title}</Heading>
      <div className="max-w-88 text-ink-2">{children}</div>
      {actions && <div className="mt-4.5 flex flex-wrap gap-2">{actions}</div>}
    </section>
  );
}
