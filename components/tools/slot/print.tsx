import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** The sheet on which pictures are offered. */
export const sheet = "grid grid-cols-5 gap-sheet max-sm:grid-cols-3";

type Props = {
  name: string;
  /** Whether it is ticked; undefined where a press takes it at once. */
  picked: boolean | undefined;
  onPick: () => void;
  children: ReactNode;
};

/** One picture of a sheet to choose from. */
export function Print({ name, picked, onPick, children }: Props) {
  return (
    <li>
      <button type="button" title={name} aria-pressed={picked} onClick={onPick} className="block w-full text-left">
        <span
          className={cn(
            "relative block aspect-3/4 bg-well",
            picked && "outline-2 -outline-offset-2 outline-ink [&>img]:p-1",
          )}
        >
          {children}
          {picked !== undefined && (
            <span
              aria-hidden
              className={cn(
                "absolute top-1.5 right-1.5 grid size-4.5 place-items-center bg-tag inset-ring inset-ring-tag-2",
                picked ? "bg-tag-ink text-tag inset-ring-tag-ink" : "text-transparent",
              )}
            >
              <Check size={12} className="stroke-[2.6]!" />
            </span>
          )}
        </span>
        <span className="mt-1 block truncate text-caption text-ink-3">{name}</span>
      </button>
    </li>
  );
}
