import "server-only";

export type Person = { id: string; name: string };

/** The one person of a studio without sign-in. */
export const localPerson: Person = { id: "local", name: "You" };

/**
 * Who is at the other end of the present request; null when nobody is signed in.
 * The studio runs on one person's machine and has one person. A sign-in replaces this function alone.
 */
export async function currentPerson(): Promise<Person | null> {
  return localPerson;
}
