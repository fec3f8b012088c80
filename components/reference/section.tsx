import { type ReactNode, useId } from "react";

/** One part of a technical page: its name in the gutter, its matter beside it. */
export function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-[10rem_minmax(0,1fr)] gap-x-8 border-rule border-t pt-5 pb-10 break-inside-avoid-page max-md:grid-cols-1 max-md:gap-y-3"
    >
      <header>
        <h2 id={id} className="display text-display-s">
          {title}
        </h2>
        {note && <p className="mt-1.5 text-balance text-caption text-ink-3">{note}</p>}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
