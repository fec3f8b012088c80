"use client";

import { ArrowList, listChoice } from "@/components/ui/arrow-list";
import { Popover } from "@/components/ui/popover";
import { type BlockId, buildingBlocks } from "@/lib/catalog/words/building-blocks";
import { compose } from "@/lib/catalog/words/compose";
import { setBlock } from "@/lib/client/written-blocks";

type Props = {
  id: BlockId;
  anchor: HTMLElement;
  /** What stands in the prompt for it. */
  words: string | undefined;
  onClose: () => void;
};

/** A value as it reads on its own: "In their thirties" follows the person in the sentence only. */
const alone = (value: string) => {
  const { text } = compose("", {}, "setting", value);
  return text.replace(/\.$/, "");
};

/** Whether words in the prompt are a value of the list, whoever they speak of. */
const isValue = (value: string, words: string | undefined) =>
  words?.toLowerCase().replace(/\b(her|his|their)\b/, "{their}") === value.toLowerCase();

/** The values of one building block, and room for a person's own words. */
export default function BlockSlip({ id, anchor, words, onClose }: Props) {
  const block = buildingBlocks.find((known) => known.id === id);
  if (!block) return null;
  const { label, values, example } = block;
  const chosen = values.find((value) => isValue(value, words));
  const take = (value: string | null) => {
    setBlock(id, value);
    onClose();
  };
  return (
    <Popover label={label} anchor={anchor} onClose={onClose} className="w-66">
      <ArrowList>
        {values.map((value, i) => (
          <button
            key={value}
            type="button"
            // biome-ignore lint/a11y/noAutofocus: what was opened is used next
            autoFocus={value === chosen || (!chosen && i === 0)}
            aria-pressed={value === chosen}
            onClick={() => take(value)}
            className={listChoice}
          >
            {alone(value)}
          </button>
        ))}
        <form
          className="px-4 pt-1.5 pb-2"
          onSubmit={(event) => {
            event.preventDefault();
            const own = new FormData(event.currentTarget).get("own");
            take(typeof own === "string" ? own : null);
          }}
        >
          <input
            name="own"
            aria-label={`${label} in your own words`}
            placeholder={`Own words: ${example}`}
            defaultValue={chosen ? "" : words}
            maxLength={200}
            className="h-9 w-full border-rule-2 border-b bg-well px-2.5 placeholder:text-ink-3 pointer-coarse:h-touch max-sm:text-lead"
          />
        </form>
        {words && (
          <button type="button" onClick={() => take(null)} className={`${listChoice} border-rule border-t text-ink-2`}>
            Leave out
          </button>
        )}
      </ArrowList>
    </Popover>
  );
}
