import "server-only";
import { StudioFailure } from "../failure";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "removed on 21 November 2026": of the day in UTC, since the server knows no person's zone. */
export const removedOn = (at: Date) => `removed on ${day.format(at)}`;

/** The answer for a picture whose files were removed for good. */
export function removed(at: Date): StudioFailure {
  return new StudioFailure({
    code: "removed",
    message: `This picture was ${removedOn(at)}.`,
    advice: "Choose another one, or bring it in again.",
  });
}
