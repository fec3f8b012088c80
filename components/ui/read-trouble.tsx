"use client";

import { ReadError } from "@/lib/client/fetch-json";
import { Button } from "./button";
import { Trouble } from "./trouble";

/** What stands where a read failed: the studio's own words and one more try. Reading never costs anything. */
export function ReadTrouble({ error, retry }: { error: Error; retry: () => void }) {
  const known = error instanceof ReadError ? error.error : { message: error.message, advice: undefined };
  return (
    <Trouble title="This could not be read" actions={<Button onClick={retry}>Try again</Button>}>
      {known.message} {known.advice} Nothing was charged.
    </Trouble>
  );
}
