import type { ModelName } from "@/lib/catalog";
import { endpointOf } from "./endpoints";
import type { Draft } from "./inputs";

/** A mask belongs to its picture: the changed draft without a mask whose picture has been exchanged or taken away. */
export function withoutStrayMask(model: ModelName, before: Draft, after: Draft): Draft {
  if (before === after) return after;
  const strays = Object.entries(endpointOf(model).fields).filter(
    ([name, { over }]) => over && after[over] !== before[over] && after[name] === before[name],
  );
  if (strays.length === 0) return after;
  return Object.fromEntries(Object.entries(after).filter(([name]) => !strays.some(([stray]) => stray === name)));
}
