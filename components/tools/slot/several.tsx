"use client";

import { Plus } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { tip } from "@/components/ui/tip";
import { counted } from "@/lib/catalog/price";
import type { NamedField } from "@/lib/client/inputs";
import { roomFor, severalRefused, useSpread, useValues } from "@/lib/client/spread";
import { useMoreUploads } from "@/lib/client/uploads";
import { useTool } from "../tool-context";
import { Coming } from "./coming";
import { Look } from "./look";
import { useAddMore } from "./use-add-more";
import { useDrop } from "./use-drop";

/** Several pictures for one input: all of them in a row under the slots, with ways to add and to take out. */
export default function Several({ fields }: { fields: readonly NamedField[] }) {
  return (
    <div className="mt-2.5 flex flex-wrap gap-x-4 gap-y-2">
      {fields.map((field) => (
        <OneInput key={field.name} {...field} />
      ))}
    </div>
  );
}

function OneInput({ name, field }: NamedField) {
  const { model } = useTool();
  const spread = useSpread(model);
  const values = useValues(model, name);
  const coming = useMoreUploads(model, name);
  const { add, open, chooser, picker } = useAddMore({ name, field });
  const refused = severalRefused(model, name, spread);
  const many = values.length > 1 || coming.length > 0;
  const { several: noun = "", label } = field;
  const role = label.toLowerCase();
  const plural = `${role}s`;
  const { drop } = useDrop({ onAsset: (assetId) => add([assetId], []), onFiles: (files) => add([], files) });
  if (values.length === 0 && coming.length === 0) return null;

  return (
    <section aria-label={`All ${plural}`} data-beside={name} {...drop} className={cn(many && "-order-1 w-full")}>
      {many && (
        <>
          <p className="mb-1.5 text-caption text-ink-2">
            {counted(Math.max(1, values.length), noun)}
            {noun !== role && `, one for each ${role}`}
          </p>
          <ul className="grid grid-cols-6 gap-sheet">
            {values.map((assetId) => (
              <Look key={assetId} assetId={assetId} field={name} />
            ))}
            {coming.map(({ key, upload }) => (
              <Coming key={key} uploadKey={key} upload={upload} />
            ))}
            {roomFor(model, name) > coming.length && (
              <li>
                <button
                  type="button"
                  aria-label={`Add more ${plural}`}
                  {...tip(`Add more ${plural}`)}
                  onClick={open}
                  className="grid aspect-3/4 w-full place-items-center bg-well text-ink-3 transition-colors duration-hover hover:text-ink"
                >
                  <Plus size={15} aria-hidden />
                </button>
              </li>
            )}
          </ul>
        </>
      )}
      {!many && (
        <button
          type="button"
          aria-disabled={refused !== undefined}
          {...(refused && tip(refused))}
          onClick={open}
          className={cn("text-caption", refused ? "text-ink-3" : "link text-ink-2")}
        >
          Add more {plural}
        </button>
      )}
      {chooser}
      {picker}
    </section>
  );
}
