import type { CSSProperties, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = {
  /** Width by height of the print. */
  ratio: number;
  /** Actions: in the right gutter, or in a row under the picture where the window is narrow. */
  side?: ReactNode;
  /** One line under the print. */
  plate?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A print on the light table: whole, and as large as the window allows. */
export function Table({ ratio, side, plate, className, children }: Props) {
  const size = {
    "--r": ratio,
    width: "min(100cqw - var(--gx), (100cqh - var(--gy)) * var(--r))",
  } as CSSProperties;
  return (
    <div className="grid h-full content-center max-lg:grid-rows-[1fr_auto] lg:grid-cols-[minmax(1.5rem,1fr)_auto_minmax(3.5rem,1fr)] lg:pt-2">
      <div
        style={{ ...size, aspectRatio: ratio }}
        className={cn(
          "relative bg-well shadow-print max-lg:place-self-center lg:col-start-2 lg:row-start-1",
          className,
        )}
      >
        {children}
      </div>
      <div
        data-tips="beside"
        className="flex items-center gap-0.5 max-lg:h-14 max-lg:bg-paper max-lg:px-2 lg:col-start-3 lg:row-start-1 lg:w-14 lg:flex-col"
      >
        {side}
      </div>
      <div
        style={size}
        className="flex justify-between gap-4 pt-2.75 pb-3 text-ink-2 max-lg:hidden lg:col-start-2 lg:row-start-2"
      >
        {plate}
      </div>
    </div>
  );
}
