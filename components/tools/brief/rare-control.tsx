"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { NamedField } from "@/lib/client/inputs";
import { useBrief } from "./brief-context";

type Props = NamedField & { value: unknown; onChange: (value: unknown) => void };

/** An input of the folded part: a tick box, or one line of text. */
export default function RareControl({ name, field, value, onChange }: Props) {
  const { problems } = useBrief();
  const id = useId();
  const problem = problems[name];
  if (field.control === "toggle") {
    return (
      <div>
        <Checkbox checked={value === true} onChange={onChange} aria-describedby={`${id}-hint`}>
          {field.label}
        </Checkbox>
        <p id={`${id}-hint`} className="mt-0.5 pl-6 text-caption text-ink-3">
          {field.hint}
        </p>
      </div>
    );
  }
  return (
    <div>
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        data-field={name}
        value={typeof value === "string" ? value : ""}
        // An emptied text is as if it had never been written.
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        className="mt-1 h-9 w-full border-rule-2 border-b bg-well px-2.5 text-prompt aria-invalid:border-amber"
      />
      <p id={`${id}-hint`} className={problem ? "mt-1 text-amber text-caption" : "mt-1 text-caption text-ink-3"}>
        {problem ?? field.hint}
      </p>
    </div>
  );
}
