import { z } from "zod";
import { isModelName, type ModelName } from "@/lib/catalog";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { listPresets } from "@/lib/server/presets/presets";

const model = z.custom<ModelName>((value) => typeof value === "string" && isModelName(value));

/** The presets of an endpoint, by name: PresetView[]. */
export const GET = jsonRoute(async (request) => {
  const person = await requirePerson();
  return listPresets(model.parse(new URL(request.url).searchParams.get("model")), person);
});
