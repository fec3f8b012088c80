import "server-only";
import { randomUUID } from "node:crypto";
import { StudioFailure } from "@/lib/server/failure";
import { requirePerson } from "@/lib/server/http/person";
import { about } from "@/lib/server/log/about";
import { log } from "@/lib/server/log/log";
import type { Person } from "@/lib/server/people/current-person";
import type { Result } from "@/lib/types/result";

/**
 * What every server action goes through: asks who is there, runs the verb, and turns failures into values. An
 * unexpected one is logged with its cause under a reference that the screen shows: the request's id, which stands in all
 * that the verb logs.
 */
export async function act<T>(name: string, verb: (person: Person) => Promise<T>): Promise<Result<T>> {
  const reference = randomUUID().slice(0, 8);
  try {
    const value = await about({ requestId: reference, action: name }, async () => verb(await requirePerson()));
    return { ok: true, value };
  } catch (error) {
    if (error instanceof StudioFailure) return { ok: false, error: error.error };
    log().error({ err: error, action: name, requestId: reference }, "an action broke");
    return {
      ok: false,
      error: {
        code: "unexpected",
        message: "Something went wrong in the studio.",
        advice: `Try again; if it stays, the log tells more under ${reference}.`,
        reference,
      },
    };
  }
}
