"use client";

import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Crops } from "@/components/ui/crops";
import { useSamples } from "@/lib/client/samples";

/** The table before the first picture: one sentence, one way to begin, and what there is to begin with. */
export default function Beginning() {
  const { data: samples = [] } = useSamples();
  return (
    <div className="max-w-160">
      <Crops
        title="Nothing on the table yet"
        actions={
          <Link href="/try-on" className={buttonClass("strong")}>
            Start with try-on
          </Link>
        }
      >
        Pictures appear here as they are made. Every picture slot offers these samples to begin with.
      </Crops>
      <ul className="mt-6 flex min-h-28 flex-wrap gap-sheet">
        {samples.map(({ id, thumb, alt, width, height }) => (
          <li key={id}>
            <img src={thumb} alt={alt} width={width} height={height} loading="lazy" className="h-28 w-auto" />
          </li>
        ))}
      </ul>
    </div>
  );
}
