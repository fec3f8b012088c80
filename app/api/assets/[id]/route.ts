import { getAssetById } from "@/lib/server/assets/queries";
import { StudioFailure } from "@/lib/server/failure";
import { jsonRoute } from "@/lib/server/http/json-route";
import { requirePerson } from "@/lib/server/http/person";
import { getJobById } from "@/lib/server/jobs/views";

/** One picture or film with the job that made it: `{ asset: AssetView, job: JobView | null }`. */
export const GET = jsonRoute<{ params: Promise<{ id: string }> }>(async (_request, { params }) => {
  await requirePerson();
  const asset = await getAssetById((await params).id);
  if (!asset) {
    throw new StudioFailure({
      code: "not_found",
      message: "There is no such picture.",
      advice: "Look for it in the gallery.",
    });
  }
  return { asset, job: asset.jobId ? await getJobById(asset.jobId) : null };
});
