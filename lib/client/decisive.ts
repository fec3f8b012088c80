import type { ModelName } from "@/lib/catalog";
import { type Axis, axesOf } from "@/lib/catalog/axes";
import { endpointOf } from "./endpoints";

/** The choices that decide what one output costs or how long it takes, in the order of the brief. */
export function decisive(model: ModelName): Axis[] {
  const endpoint = endpointOf(model);
  return axesOf(endpoint, (inputs) => [endpoint.credits(inputs), endpoint.typical(inputs)]);
}
