import { connection } from "next/server";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { listFaces } from "@/lib/server/identities/faces";

/** The faces to choose from: FacesView. */
export const GET = jsonRoute(async () => {
  // Not during the build: there is no database then.
  await connection();
  return listFaces(await requirePerson());
});
