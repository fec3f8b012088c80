import "server-only";

/** Why an output will hardly become good by itself. */
export type Refusal = "missing" | "otherKind" | "broken" | "tooLarge" | "endless" | "elsewhere";

/**
 * Tries before a person is told that the result could not be had. What a network between may have caused, such as a file
 * that is not there yet, gets a minute or two; what came whole and is wrong gets a few seconds. What nobody answered for
 * stands nowhere here: it is tried for as long as FASHN keeps the result.
 */
export const triesFor: Record<Refusal, number> = {
  missing: 7,
  broken: 7,
  otherKind: 3,
  tooLarge: 3,
  endless: 3,
  elsewhere: 3,
};

/** FASHN's answer for an output is not what it should be. The message is the detail for a person. */
export class OutputRefused extends Error {
  override name = "OutputRefused";
  constructor(
    readonly why: Refusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
