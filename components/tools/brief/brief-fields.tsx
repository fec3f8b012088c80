"use client";

import { useDraft } from "@/lib/client/drafts";
import { fieldsOf, isPicture, type NamedField } from "@/lib/client/inputs";
import { useTool } from "../tool-context";
import { Advanced } from "./advanced";
import { ChoiceField } from "./choice-field";
import { FieldControl } from "./field-control";
import { PictureSlots } from "./picture-slots";

/** The rows of the brief: a resolution and a count after it share one, since both are short. */
function rowsOf(fields: readonly NamedField[]): NamedField[][] {
  return fields.reduce<NamedField[][]>((rows, field) => {
    const last = rows.at(-1);
    const joins = field.field.control === "count" && last?.length === 1 && last[0]?.name === "resolution";
    if (joins) last.push(field);
    else rows.push([field]);
    return rows;
  }, []);
}

/** Every input of the endpoint, as the catalogue describes it. */
export function BriefFields() {
  const { model } = useTool();
  const draft = useDraft(model);
  const brief = fieldsOf(model).filter(({ field }) => field.place === "brief");
  const pictures = brief.filter(({ field }) => isPicture(field));
  const others = brief.filter(
    // How to follow a picture says nothing without the picture.
    ({ name, field }) =>
      !isPicture(field) && (!name.endsWith("_reference_mode") || draft[name.replace(/_mode$/, "")] !== undefined),
  );
  const wordsFirst = brief[0] && !isPicture(brief[0].field);
  const slots = pictures.length > 0 && <PictureSlots key="pictures" fields={pictures} />;
  return (
    <>
      {!wordsFirst && slots}
      {rowsOf(others).map(([first, second], i) =>
        first && second ? (
          <div key={first.name} className="mt-4.5 grid grid-cols-[minmax(0,3fr)_minmax(0,4fr)] gap-5 short:mt-3.5">
            <ChoiceField {...first} paired />
            <ChoiceField {...second} paired />
          </div>
        ) : (
          first && (
            <div key={first.name} className={wordsFirst && i === 0 ? undefined : "mt-4.5 short:mt-3.5"}>
              <FieldControl {...first} />
              {wordsFirst && i === 0 && slots}
            </div>
          )
        ),
      )}
      <div className="mt-5 short:mt-3.5">
        {/* Another edition has other advanced inputs: it starts folded. */}
        <Advanced key={model} />
      </div>
    </>
  );
}
