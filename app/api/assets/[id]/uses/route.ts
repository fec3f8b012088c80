import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { usesOf } from "@/lib/server/retention/trash";

/** What names a picture: AssetUses. Nothing where there is no such picture. */
export const GET = jsonRoute<{ params: Promise<{ id: string }> }>(async (_request, { params }) => {
  await requirePerson();
  return usesOf((await params).id);
});
