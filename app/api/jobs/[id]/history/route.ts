import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { getHistory } from "@/lib/server/observe/history";

/** Everything that happened to a job, by its id or the number of its take: JobHistory. */
export const GET = jsonRoute(async (_, { params }: { params: Promise<{ id: string }> }) => {
  await requirePerson();
  return getHistory((await params).id);
});
