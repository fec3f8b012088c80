import { cn } from "@/components/ui/cn";

export type SlotAction = { label: string; run: () => void };

type Props = { actions: readonly SlotAction[]; className?: string };

/** What can be done with the picture of a slot, over it while a pointer rests there. */
export function ActionsOver({ actions }: Props) {
  return (
    <div className="absolute inset-x-0 bottom-0 flex divide-x divide-tag-press bg-tag text-caption text-tag-ink leading-8 opacity-0 transition-opacity duration-hover group-has-focus-visible/slot:opacity-100 group-hover/slot:opacity-100 pointer-coarse:hidden">
      {actions.map(({ label, run }) => (
        <button key={label} type="button" className="grow hover:bg-tag-press" onClick={run}>
          {label}
        </button>
      ))}
    </div>
  );
}

/** The same as words in a row. */
export function ActionsRow({ actions, className }: Props) {
  return (
    <span className={cn("flex flex-wrap gap-x-3 text-caption text-ink-3", className)}>
      {actions.map(({ label, run }) => (
        <button key={label} type="button" className="relative hover:text-ink pointer-coarse:py-3.5" onClick={run}>
          {label}
        </button>
      ))}
    </span>
  );
}
