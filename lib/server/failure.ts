import "server-only";
import type { StudioError } from "@/lib/types/result";

/** An expected failure on its way to the screen. Whoever answers a browser turns it into `{ ok: false, error }`. */
export class StudioFailure extends Error {
  override name = "StudioFailure";
  constructor(
    readonly error: StudioError,
    options?: ErrorOptions,
  ) {
    super(error.message, options);
  }
}
