import type { ModelName } from "@/lib/catalog";
import { counted } from "@/lib/catalog/price";
import type { Spread } from "@/lib/types/submission";
import { endpointOf } from "./endpoints";
import { choicesOf, type Draft, fieldsOf, refusalOf } from "./inputs";
import { totalCredits } from "./spread";

/** One change that makes a submission affordable. */
export type Affordable = {
  field: string;
  /** A list where the input has several values. */
  value: unknown;
  /** "1K", "2 images", "3 looks". */
  label: string;
  /** What it then costs in all. */
  credits: number;
};

/**
 * The change of one input that costs most while staying within the balance: the nearest to what was wanted.
 * Among equals fewer pixels come before another mode, and that before fewer pictures. What a person has brought in is left
 * out only where nothing else is enough.
 * @returns null when no single change is enough
 */
export function nearestAffordable(
  model: ModelName,
  draft: Draft,
  balance: number,
  spread: Spread | null = null,
): Affordable | null {
  const credits = (changed: Draft) => totalCredits(model, changed, spread);
  const wanted = credits(draft);
  const priority = ["resolution", "generation_mode", "duration", "num_images", "num_samples"];
  const changes = fieldsOf(model)
    .filter(({ name }) => priority.includes(name))
    .sort((a, b) => priority.indexOf(a.name) - priority.indexOf(b.name))
    .flatMap((field) =>
      choicesOf(model, field).map(({ value, label }) => ({
        field: field.name,
        value,
        label: field.field.control === "count" ? `${value} image${value === 1 ? "" : "s"}` : label,
      })),
    )
    .filter(({ field, value }) => refusalOf(model, draft, field, value, [draft[field]]) === undefined)
    .map((change) => ({ ...change, credits: credits({ ...draft, [change.field]: change.value }) }))
    .filter((change) => change.credits <= balance && change.credits < wanted);
  return (
    changes.reduce<Affordable | null>((best, next) => (best && best.credits >= next.credits ? best : next), null) ??
    fewer(model, draft, balance, spread)
  );
}

/** As many of several values as the balance reaches for; null when that is none. */
function fewer(model: ModelName, draft: Draft, balance: number, spread: Spread | null): Affordable | null {
  const each = endpointOf(model).credits(draft);
  const count = Math.floor(balance / each);
  if (!spread || count === 0) return null;
  const { field, values } = spread;
  const noun = endpointOf(model).fields[field]?.several ?? "";
  return { field, value: values.slice(0, count), label: counted(count, noun), credits: count * each };
}
