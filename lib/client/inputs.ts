import type { ModelName } from "@/lib/catalog";
import { choices, range } from "@/lib/catalog/choices";
import { isRequired } from "@/lib/catalog/defaults";
import { issuesOf } from "@/lib/catalog/issues";
import { accepts } from "@/lib/catalog/tidy";
import type { Field, PictureSizes, Words } from "@/lib/catalog/types";
import { endpointOf } from "./endpoints";

/** What a person has chosen so far. An input that is not in it is left to its default, a seed to chance. */
export type Draft = Readonly<Record<string, unknown>>;

export type NamedField = { name: string; field: Field };

/** The inputs of an endpoint that a person may fill, in the order of the page. */
export function fieldsOf(model: ModelName): NamedField[] {
  return Object.entries(endpointOf(model).fields)
    .filter(([, field]) => field.place !== "retired")
    .map(([name, field]) => ({ name, field }));
}

/** Whether an input has a slot. A mask has none: it is painted. */
export function isPicture(field: Field): boolean {
  return field.control === "picture";
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

/** Whether an endpoint takes a value for an input, rules between inputs left out. */
export function takes(model: ModelName, name: string, value: unknown): boolean {
  return accepts(endpointOf(model), name, value);
}

export type FieldChoice = Words & { value: string | number };

/** The values of a choice or count with their words. */
export function choicesOf(model: ModelName, { name, field }: NamedField): FieldChoice[] {
  const endpoint = endpointOf(model);
  const ends = field.control === "count" && range(endpoint, name);
  const values = ends
    ? Array.from({ length: ends.max - ends.min + 1 }, (_, i) => ends.min + i)
    : choices(endpoint, name);
  return values.map((value) => ({ value, ...(field.options?.[value] ?? { label: String(value) }) }));
}

/**
 * Why a value cannot be chosen beside the others of a draft; undefined when it can.
 * Rules between inputs are only looked at once the inputs are complete, so what is missing is filled in for the question.
 * @param others the other values of the choice: what none of them would mend is not this value's fault
 */
export function refusalOf(
  model: ModelName,
  draft: Draft,
  name: string,
  value: unknown,
  others: readonly unknown[],
  pictures: PictureSizes = {},
): string | undefined {
  const endpoint = endpointOf(model);
  const whole: Record<string, unknown> = { ...draft };
  for (const field of fieldsOf(model)) {
    if (isEmpty(whole[field.name]) && isRequired(endpoint, field.name)) {
      whole[field.name] = choices(endpoint, field.name)[0] ?? "anything";
    }
  }
  const messagesWith = (tried: unknown) =>
    issuesOf(endpoint, { ...whole, [name]: tried }, pictures).map(({ message }) => message);
  const mended = (message: string) => others.some((other) => !messagesWith(other).includes(message));
  return messagesWith(value).find(mended);
}
