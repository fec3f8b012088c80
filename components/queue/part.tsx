import type { ReactNode } from "react";

/** A part of the queue under its name; nothing where there is nothing in it. @param note at the right */
export function Part(props: { title: string; count: number; note?: ReactNode; children: ReactNode }) {
  const { title, count, note, children } = props;
  if (count === 0) return null;
  return (
    <section aria-label={title} className="mb-10">
      <header className="flex items-baseline justify-between gap-4 border-ink border-b pb-2">
        <h2 className="font-strong">{title}</h2>
        <div className="text-caption text-ink-3">{note}</div>
      </header>
      {children}
    </section>
  );
}
