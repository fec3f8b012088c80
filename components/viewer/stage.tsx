import type { CSSProperties, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = {
  /** Width by height of what stands on it. */
  ratio: number;
  /** The gutters beside the picture, 56 px each: actions. On the phone they lie in one row under it. */
  left?: ReactNode;
  right?: ReactNode;
  /** One line under the picture. */
  plate?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** The light table with one picture on it: whole, and as tall as the window allows. */
export function Stage({ ratio, left, right, plate, children, className }: Props) {
  const print = { "--r": ratio, width: "min(100cqw - 7rem, (100cqh - 4.5rem) * var(--r))" } as CSSProperties;
  return (
    <section
      className={cn(
        "grid min-h-0 grid-cols-[minmax(3.5rem,1fr)_auto_minmax(3.5rem,1fr)] content-center bg-table pt-2 [container-type:size]",
        "max-sm:grid-cols-[auto_1fr] max-sm:pt-0 max-sm:[container-type:inline-size]",
        className,
      )}
    >
      <div className="col-start-1 flex w-14 flex-col items-center justify-self-end max-sm:row-start-2 max-sm:w-auto max-sm:flex-row max-sm:justify-self-start max-sm:px-1.5">
        {left}
      </div>
      <div
        style={print}
        className="relative col-start-2 row-start-1 bg-well shadow-print max-sm:col-span-2 max-sm:col-start-1 max-sm:w-full!"
      >
        {children}
      </div>
      <div className="col-start-3 row-start-1 flex w-14 flex-col items-center max-sm:col-start-2 max-sm:row-start-2 max-sm:w-auto max-sm:flex-row max-sm:justify-end max-sm:px-1.5">
        {right}
      </div>
      <div
        style={print}
        className="col-start-2 flex min-h-4.5 justify-between gap-4 pt-2.75 pb-3 text-ink-2 max-sm:col-span-2 max-sm:col-start-1 max-sm:w-full! max-sm:px-4 max-sm:pt-0"
      >
        {plate}
      </div>
    </section>
  );
}
