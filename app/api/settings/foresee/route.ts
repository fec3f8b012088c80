import { z } from "zod";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { foresee } from "@/lib/server/retention/foresee";

const days = z.union([z.literal("ever").transform(() => null), z.coerce.number().int().min(1).max(3650)]).optional();
const query = z.strictObject({ keepUploadsDays: days, keepResultsDays: days, keepTrashDays: days });

/** What would be removed if these days were set: Foreseen. "ever" is for ever; days that are not named stay as they are. */
export const GET = jsonRoute(async (request) => {
  await requirePerson();
  const asked = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  return foresee(Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)));
});
