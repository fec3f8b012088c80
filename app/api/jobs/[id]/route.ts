import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { getExistingJob } from "@/lib/server/jobs/views";

/** One job: JobView. */
export const GET = jsonRoute(async (_, { params }: { params: Promise<{ id: string }> }) => {
  await requirePerson();
  return getExistingJob((await params).id);
});
