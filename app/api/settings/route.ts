import { connection } from "next/server";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { getSettings } from "@/lib/server/settings/settings";

/** What the people of the studio decided: StudioSettings. */
export const GET = jsonRoute(async () => {
  // Not during the build: there is no database then.
  await connection();
  await requirePerson();
  return getSettings();
});
