import "server-only";
import { createHash } from "node:crypto";
import type { Endpoint } from "@/lib/catalog/types";

/**
 * Names the brief of a job: hex sha256 of its model and inputs. Seed and number of outputs are left out, since takes of
 * one brief differ by them; the order of the inputs does not matter.
 */
export function briefOf(endpoint: Pick<Endpoint, "name" | "fields">, inputs: Record<string, unknown>): string {
  const said = Object.entries(inputs)
    .filter(([name, value]) => value !== undefined && !isLeftOut(endpoint.fields[name]?.control))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([endpoint.name, said]))
    .digest("hex");
}

function isLeftOut(control: string | undefined): boolean {
  return control === "seed" || control === "count";
}
