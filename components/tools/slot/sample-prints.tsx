"use client";

import type { NamedField } from "@/lib/client/inputs";
import { kindFor, type Sample, useSamples } from "@/lib/client/samples";
import { Print, sheet } from "./print";

type Props = {
  field: NamedField;
  /** "sample" and the id of those that are ticked; undefined where a press takes one at once. */
  picked?: readonly string[];
  onPick: (sample: Sample) => void;
};

/** The drawings that come with the studio. */
export function SamplePrints({ field, picked, onPick }: Props) {
  const { data = [], error } = useSamples();
  if (error) return <p className="text-amber">The samples could not be read. {error.message}</p>;
  const kind = kindFor(field);
  // Those that suit the slot first; any may be chosen.
  const sorted = [...data].sort((a, b) => Number(b.kind === kind) - Number(a.kind === kind));
  return (
    <ul className={sheet}>
      {sorted.map((sample) => (
        <Print
          key={sample.id}
          name={sample.title}
          picked={picked?.includes(`sample ${sample.id}`)}
          onPick={() => onPick(sample)}
        >
          <img
            src={sample.thumb}
            alt={sample.alt}
            width={sample.width}
            height={sample.height}
            loading="lazy"
            className="size-full object-contain"
          />
        </Print>
      ))}
    </ul>
  );
}
