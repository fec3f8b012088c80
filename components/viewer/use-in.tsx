"use client";

import type { ToolSlots } from "@/lib/catalog/slots";
import { useSlot } from "@/lib/client/use-slot";

/** The tools that take this picture, each with its inputs: a press puts it there and opens the tool. */
export function UseIn({ assetId, uses }: { assetId: string; uses: ToolSlots[] }) {
  const putInto = useSlot();
  return (
    <section aria-labelledby="use-in">
      <h2 id="use-in" className="mt-5 mb-2 font-strong">
        Use as input in
      </h2>
      <ul className="border-rule border-t">
        {uses.map(({ tool, title, slots }) => (
          <li
            key={tool}
            className="flex items-baseline justify-between gap-x-3.5 border-rule border-b py-1.5 pointer-coarse:py-2.5"
          >
            <span className="whitespace-nowrap">{title}</span>
            <span className="flex flex-wrap justify-end gap-x-3.5 gap-y-1 text-caption text-ink-2 pointer-coarse:gap-y-4">
              {slots.map((slot) => (
                <button
                  key={slot.field}
                  type="button"
                  aria-label={`${title}, as ${slot.label.toLowerCase()}`}
                  onClick={() => void putInto(tool, slot, assetId)}
                  className="link hover:text-ink"
                >
                  {slot.label}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
