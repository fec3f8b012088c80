"use client";

import { useState } from "react";
import { longDate, moment, timeOf, useTimeZone } from "@/lib/client/dates";

/** A moment in the person's own time zone: `time` 14:06, `date` Saturday 21 November, `moment` today 14:06. */
export function When({ at, as = "moment" }: { at: string; as?: "time" | "date" | "moment" }) {
  const timeZone = useTimeZone();
  const [now] = useState(() => new Date());
  const date = new Date(at);
  const words =
    as === "time"
      ? timeOf(date, timeZone)
      : as === "date"
        ? longDate(date, timeZone, now)
        : moment(date, timeZone, now);
  return (
    // Midnight may pass between the server's drawing and the browser's.
    <time dateTime={at} suppressHydrationWarning>
      {words}
    </time>
  );
}
