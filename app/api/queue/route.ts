import { connection } from "next/server";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { readLine } from "@/lib/server/jobs/line-view";

/** What runs, and what waits in the order in which it will be sent: LineView. */
export const GET = jsonRoute(async () => {
  // Not during the build: there is no database then.
  await connection();
  return readLine(await requirePerson());
});
