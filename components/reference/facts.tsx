import type { ReactNode } from "react";

/** Plain facts in two columns: what it is about, what holds. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="-mt-2">
      {of.map(([term, words]) => (
        <div
          key={term}
          className="grid grid-cols-[13rem_minmax(0,1fr)] gap-x-6 border-rule border-b py-2 last:border-0 max-lg:grid-cols-[11rem_minmax(0,1fr)] max-sm:grid-cols-1"
        >
          <dt>{term}</dt>
          <dd className="max-w-140 text-ink-2">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
