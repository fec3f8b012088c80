import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  title: string;
  /** One sentence. */
  children: ReactNode;
  /** One way to begin: links or buttons. */
  actions?: ReactNode;
  heading?: "h1" | "h2";
  className?: string;
};

/** An empty place: crop marks, one sentence, one way to begin. */
export function Crops({ title, children, actions, heading: Heading = "h2", className }: Props) {
  return (
    <section className={cn("crops bg-table p-9 max-sm:p-7", className)}>
      <Heading className="mb-1.5 font-house text-display-s [font-weight:380]">{title}</Heading>
      <p className="max-w-88 text-ink-2">{children}</p>
      {actions && <div className="mt-4.5 flex flex-wrap gap-2">{actions}</div>}
    </section>
  );
}
