import type { ModelName } from "@/lib/catalog";
import type { Spread } from "@/lib/types/submission";
import { endpointOf } from "./endpoints";
import { type Draft, takes } from "./inputs";

/** Inputs that mean the same in two editions of a tool but have other names in FASHN's API. */
const twins = [
  ["product_image", "garment_image"],
  ["generation_mode", "mode"],
  ["num_images", "num_samples"],
] as const;

/** The input of `to` that means the same as one of `from`; undefined when there is none. */
export function twinOf(from: ModelName, to: ModelName, name: string): string | undefined {
  const known = (model: ModelName, field: string) => Object.hasOwn(endpointOf(model).fields, field);
  if (!known(from, name)) return undefined;
  if (known(to, name)) return name;
  return twins
    .filter((pair) => pair.some((twin) => twin === name))
    .flat()
    .find((twin) => known(to, twin));
}

/**
 * The draft of one edition brought over to another: what both have takes the values of `from`, what only `to` has keeps
 * its own, so that going there and back loses nothing.
 */
export function carry(from: ModelName, to: ModelName, draft: Draft, own: Draft = {}): Draft {
  const carried: Record<string, unknown> = { ...own };
  for (const name of Object.keys(endpointOf(from).fields)) {
    const twin = twinOf(from, to, name);
    if (!twin) continue;
    const value = draft[name];
    if (value === undefined) delete carried[twin];
    else if (takes(to, twin, value)) carried[twin] = value;
  }
  return carried;
}

/** The further values of an input brought over to another edition; undefined where that takes only one. */
export function carryMore(from: ModelName, to: ModelName, more: Spread | undefined): Spread | undefined {
  const twin = more && twinOf(from, to, more.field);
  return twin && endpointOf(to).fields[twin]?.several ? { field: twin, values: more.values } : undefined;
}
