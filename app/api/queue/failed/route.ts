import { z } from "zod";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { failedSince } from "@/lib/server/jobs/retry-failed";

const query = z.object({ since: z.iso.datetime() });

/** What of the person's failed since a moment and may be tried again: FailedView. */
export const GET = jsonRoute(async (request) => {
  const person = await requirePerson();
  const { since } = query.parse({ since: new URL(request.url).searchParams.get("since") });
  return failedSince(new Date(since), person);
});
