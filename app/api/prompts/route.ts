import { z } from "zod";
import { isModelName, type ModelName } from "@/lib/catalog";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { listPrompts } from "@/lib/server/prompts/history";

const query = z.object({
  models: z.array(z.custom<ModelName>((value) => typeof value === "string" && isModelName(value))).min(1),
  search: z.string().trim().max(200),
  before: z.string().max(64).nullable(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** A page of prompts that were sent before, newest first: PromptPage. `model` may repeat; `q` searches. */
export const GET = jsonRoute(async (request) => {
  const person = await requirePerson();
  const { searchParams } = new URL(request.url);
  const models = searchParams.getAll("model");
  const limit = searchParams.get("limit") ?? undefined;
  const search = searchParams.get("q") ?? "";
  return listPrompts(query.parse({ models, search, before: searchParams.get("before"), limit }), person);
});
