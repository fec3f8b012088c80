import { choices, range } from "../choices";
import type { Endpoint, Field } from "../types";
import { unwrap } from "../unwrap";

/** One input as a table shows it. */
export type InputRow = {
  /** As FASHN calls it. */
  name: string;
  field: Field;
  required: boolean;
  /** What it takes: "image URL or base64", "whole number 1 to 4"; the values of a choice stand in `values`. */
  takes: string;
  /** FASHN's values of a choice, with the studio's words where they differ. */
  values: { value: string; label: string; hint?: string }[];
  /** FASHN's default as it is sent; undefined where there is none. */
  fallback?: string;
  /** Rules that concern it beside other inputs. */
  rules: string[];
};

const kinds: Record<Field["control"], string> = {
  picture: "image URL or base64",
  mask: "image URL or base64",
  prompt: "text",
  text: "text",
  choice: "one of",
  ratio: "one of",
  count: "whole number",
  seed: "whole number",
  toggle: "true or false",
};

/** Every input of an endpoint, in the order of the brief. */
export function inputRows(endpoint: Endpoint): InputRow[] {
  return Object.entries(endpoint.fields).map(([name, field]) => {
    const { required, fallback } = unwrap(endpoint, name);
    const ends = range(endpoint, name);
    return {
      name,
      field,
      required,
      takes: ends ? `${kinds[field.control]} ${ends.min} to ${ends.max}` : kinds[field.control],
      values: choices(endpoint, name).map((value) => ({
        value: String(value),
        ...(field.options?.[value] ?? { label: String(value) }),
      })),
      fallback: fallback === undefined || fallback === "" ? undefined : String(fallback),
      rules: endpoint.rules.filter((rule) => rule.field === name).map(({ message }) => message),
    };
  });
}
