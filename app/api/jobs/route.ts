import { z } from "zod";
import { isModelName, type ModelName } from "@/lib/catalog";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { getJobsByIds, listJobs } from "@/lib/server/jobs/views";

const query = z.object({
  models: z.array(z.custom<ModelName>((value) => typeof value === "string" && isModelName(value))),
  before: z.string().max(64).nullable(),
  settled: z.literal("true").nullable(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

const ids = z.array(z.string().max(64)).max(100);

/**
 * A page of jobs, newest first: JobPage. `model` may repeat; `before` is the `next` of the page before; `settled` leaves
 * out what has not ended. With `id`, which may repeat, those jobs alone.
 */
export const GET = jsonRoute(async (request) => {
  await requirePerson();
  const { searchParams } = new URL(request.url);
  const wanted = ids.parse(searchParams.getAll("id"));
  if (wanted.length > 0) return { jobs: await getJobsByIds(wanted), next: null };
  const models = searchParams.getAll("model");
  const limit = searchParams.get("limit") ?? undefined;
  const { settled, ...page } = query.parse({
    models,
    before: searchParams.get("before"),
    settled: searchParams.get("settled"),
    limit,
  });
  return listJobs({ ...page, settled: settled !== null });
});
