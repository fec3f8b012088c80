import type { Endpoint } from "./types";

/** Names of an endpoint's picture and mask inputs, in the order of the page. Retired ones are included: FASHN still takes them. */
export function pictureFields(endpoint: Pick<Endpoint, "fields">): string[] {
  return Object.entries(endpoint.fields)
    .filter(([, field]) => field.control === "picture" || field.control === "mask")
    .map(([name]) => name);
}
