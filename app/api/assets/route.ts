import { z } from "zod";
import { listAssets } from "@/lib/server/assets/queries";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { assetSources } from "@/lib/types/asset";

const query = z.object({
  source: z.enum(assetSources).optional(),
  kind: z.enum(["image", "video"]).optional(),
  trash: z.literal("true").transform(Boolean).optional(),
  before: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(60),
});

/** A page of pictures and films, newest first: AssetPage. */
export const GET = jsonRoute(async (request) => {
  await requirePerson();
  return listAssets(query.parse(Object.fromEntries(new URL(request.url).searchParams)));
});
