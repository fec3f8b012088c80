import "server-only";
import { endpointOf, isModelName } from "@/lib/catalog";
import type { LedgerGroup } from "@/lib/types/ledger";
import { nameOfPerson } from "../people/names";

/** "Try-on v1.6"; the bare name of a model that the catalogue does not have any more. */
export function labelOfModel(model: string): string {
  if (!isModelName(model)) return model;
  const { title, edition } = endpointOf(model);
  return [title, edition].filter(Boolean).join(" ");
}

/** What a row of the ledger is called. */
export function labelOf(by: LedgerGroup, key: string): string {
  if (by === "tool") return labelOfModel(key);
  return by === "person" ? nameOfPerson(key) : key;
}
