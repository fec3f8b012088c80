import "server-only";
import { localPerson } from "./current-person";

/** The name of a person by the id that their takes carry. Whoever is not known any more keeps the id. */
export function nameOfPerson(id: string): string {
  return id === localPerson.id ? localPerson.name : id;
}
