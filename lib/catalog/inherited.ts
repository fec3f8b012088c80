import type { PictureSizes, Size } from "./types";

/** A picture input, and the size of what stands in it. */
export type Source = { name: string; size: Size };

/** The first of some picture inputs that is given: the output takes its ratio. */
export function inheritedFrom(inherits: readonly string[], pictures: PictureSizes): Source | undefined {
  return inherits.flatMap((name) => (pictures[name] ? [{ name, size: pictures[name] }] : []))[0];
}
