import { type InputRow, inputRows } from "@/lib/catalog/reference/inputs";
import type { Endpoint, Field } from "@/lib/catalog/types";

const places: Record<Field["place"], string> = {
  brief: "",
  advanced: "folded away",
  legacy: "older, sent only when set",
  retired: "retired, never sent",
};

/** Every input as FASHN names it, with what it takes, what it does and what holds without it. */
export function InputList({ endpoint }: { endpoint: Endpoint }) {
  return (
    <ul className="-mt-2.5">
      {inputRows(endpoint).map((row) => (
        <Input key={row.name} {...row} />
      ))}
    </ul>
  );
}

function Input({ name, field, required, takes, values, fallback, rules }: InputRow) {
  const explained = values.filter(({ hint }) => hint);
  const standard = fallback ?? field.omitted?.label;
  return (
    <li
      id={name}
      className="grid scroll-mt-4 grid-cols-[13rem_minmax(0,1fr)_7rem] gap-x-6 border-rule border-b py-2.5 break-inside-avoid max-lg:grid-cols-[11rem_minmax(0,1fr)] max-sm:grid-cols-1 max-sm:gap-y-1"
    >
      <div>
        <h3 className="break-words font-strong text-prompt">{name}</h3>
        <p className="text-caption text-ink-3">
          {[field.label, places[field.place]].filter(Boolean).join(", ")}
          {required && <b className="font-strong text-ink">, required</b>}
        </p>
      </div>
      <div className="grid content-start gap-1">
        <p className="text-ink-2">
          {takes}
          {values.length > 0 && explained.length === 0 && (
            <span className="text-ink"> {values.map(({ value }) => value).join(", ")}</span>
          )}
        </p>
        {explained.length > 0 && (
          <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3">
            {values.map(({ value, hint }) => (
              <div key={value} className="contents">
                <dt>{value}</dt>
                <dd className="text-ink-2">{hint}</dd>
              </div>
            ))}
          </dl>
        )}
        {field.hint && <p className="max-w-140 text-ink-2">{field.hint}</p>}
        {field.control === "seed" && (
          <p className="max-w-140 text-ink-2">The studio draws a fresh one for each take, unless one is locked.</p>
        )}
        {rules.map((rule) => (
          <p key={rule} className="max-w-140 border-rule-2 border-l-2 pl-2">
            {rule}
          </p>
        ))}
      </div>
      <p className="text-ink-2 max-lg:col-start-2 max-sm:col-start-1">
        {standard !== undefined && (
          <>
            <span className="text-caption text-ink-3">without it </span>
            {standard}
            {fallback === undefined && field.omitted?.hint && (
              <span className="block text-caption text-ink-3">{field.omitted.hint}</span>
            )}
          </>
        )}
      </p>
    </li>
  );
}
