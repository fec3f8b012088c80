import { framesOf } from "@/lib/server/assets/frame";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";

/** When each frame of a film comes, in ms: `{ times: number[] }`, ascending. */
export const GET = jsonRoute<{ params: Promise<{ id: string }> }>(async (_request, { params }) => {
  await requirePerson();
  return { times: await framesOf((await params).id) };
});
