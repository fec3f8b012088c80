import "server-only";
import { StudioFailure } from "../failure";
import { currentPerson, type Person } from "../people/current-person";

/**
 * The person who sent the present request.
 * @throws StudioFailure `not_signed_in`.
 */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  if (person) return person;
  throw new StudioFailure({
    code: "not_signed_in",
    message: "You are not signed in.",
    advice: "Sign in and try again.",
  });
}
