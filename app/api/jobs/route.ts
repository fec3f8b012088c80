import { z } from "zod";
import { isModelName, type ModelName } from "@/lib/catalog";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { listJobs } from "@/lib/server/jobs/views";

const query = z.object({
  models: z.array(z.custom<ModelName>((value) => typeof value === "string" && isModelName(value))),
  before: z.string().max(64).nullable(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** A page of jobs, newest first: JobPage. `model` may repeat; `before` is the `next` of the page before. */
export const GET = jsonRoute(async (request) => {
  await requirePerson();
  const { searchParams } = new URL(request.url);
  const models = searchParams.getAll("model");
  const limit = searchParams.get("limit") ?? undefined;
  return listJobs(query.parse({ models, before: searchParams.get("before"), limit }));
});
