"use client";

import { Dialog } from "@/components/ui/dialog";
import { useCommandKey } from "@/lib/client/use-command-key";
import { commands, groups } from "./commands";
import { shownKey } from "./keys";

/** What is done with a pointer and a key together: no commands, so not in their table. */
const byHand: readonly (readonly [string, string])[] = [
  ["Erase", "Right button, a pen’s eraser, Alt"],
  ["Straight line", "⇧ and drag"],
  ["Line from the last point", "⇧ and press"],
  ["Take away with a shape", "Alt or Ctrl"],
  ["Square", "⇧ with the rectangle"],
  ["Zoom at the pointer", "Wheel or pinch"],
  ["Move the picture", "Two fingers, middle button"],
];

/** Every command of the painter with its keys. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const mod = useCommandKey();
  const lists = [
    ...groups.map((group) => ({
      name: group as string,
      rows: commands
        .filter((command) => command.group === group)
        .map(({ label, keys, shown }) => [label, shown ?? keys.map((key) => shownKey(key, mod)).join(", ")] as const),
    })),
    { name: "By hand", rows: byHand },
  ];
  return (
    <Dialog title="Keys" width="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing else in it takes the focus, and it scrolls */}
      <section tabIndex={0} aria-label="All keys" className="gap-x-10 sm:columns-2">
        {lists.map(({ name, rows }) => (
          <section key={name} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 font-strong">{name}</h3>
            <dl>
              {rows.map(([label, keys]) => (
                <div key={label} className="flex justify-between gap-4 border-rule border-t py-1">
                  <dt className="text-ink-2">{label}</dt>
                  <dd className="text-right">{keys}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
