import type { Endpoint } from "./types";

/** Names of an endpoint's inputs that take a face. */
export function faceInputs({ fields }: Pick<Endpoint, "fields">): string[] {
  return Object.entries(fields)
    .filter(([, { photo }]) => photo?.kind === "face")
    .map(([name]) => name);
}
