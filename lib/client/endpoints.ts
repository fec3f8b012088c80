import type { ModelName } from "@/lib/catalog";
import type { Endpoint } from "@/lib/catalog/types";

const known = new Map<string, Endpoint>();

/** Makes endpoints known to the browser. Each tool's page brings its own: a page with all ten would ship twice the catalogue it needs. */
export function provide(...endpoints: Endpoint[]): void {
  for (const endpoint of endpoints) known.set(endpoint.name, endpoint);
}

/**
 * An endpoint that the page has brought.
 * @throws Error when it has not: a tool's page must provide every edition it shows.
 */
export function endpointOf(model: ModelName): Endpoint {
  const endpoint = known.get(model);
  if (!endpoint) throw new Error(`this page has not brought ${model}`);
  return endpoint;
}
