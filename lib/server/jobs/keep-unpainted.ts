import "server-only";
import { eq } from "drizzle-orm";
import { assetRow } from "../assets/derive";
import { keepOutside } from "../assets/kept-outside";
import { getAssetRowById } from "../assets/queries";
import type { AssetRow } from "../assets/view";
import { db } from "../db/client";
import { assets, jobs } from "../db/schema";
import { announce } from "../events/announce";
import { StudioFailure } from "../failure";
import { log } from "../log/log";
import type { Person } from "../people/current-person";
import type { Job } from "./states";

/** The picture and the mask that a job of edit was made from; null where there is no mask. */
async function paintedOver({ model, inputs }: Job): Promise<{ original: AssetRow; mask: AssetRow } | null> {
  if (model !== "edit" || typeof inputs.image !== "string" || typeof inputs.mask !== "string") return null;
  return { original: await assetRow(inputs.image), mask: await assetRow(inputs.mask) };
}

/** Whether the results of a job get a second version in which everything unpainted is as it was. */
export const keepsUnpainted = ({ options }: Job) => options.keepUnpainted !== undefined;

/**
 * Makes the second versions that a job asks for. May be killed and be run again: each is made once.
 * Never throws: the results are paid for and kept, and a version that could not be made can still be asked for.
 */
export async function keepUnpaintedOf(job: Job): Promise<void> {
  const { keepUnpainted } = job.options;
  if (!keepUnpainted) return;
  try {
    const layers = await paintedOver(job);
    if (!layers) return;
    const results = await (await db()).select().from(assets).where(eq(assets.jobId, job.id));
    // One after the other: each of them works on a whole large picture.
    for (const result of results) {
      await keepOutside({ result, ...layers }, keepUnpainted.feather, { id: job.createdBy });
    }
  } catch (error) {
    log().error({ err: error, jobId: job.id }, "the unpainted part could not be laid back");
  }
}

/**
 * Lays the unpainted part back over one finished result, also when the job did not ask for it.
 * @param feather width of the soft edge in pixels of the result
 * @throws StudioFailure `not_found`, `no_mask` for what was not made with one, `other_frame`
 */
export async function keepUnpaintedIn(assetId: string, feather: number, person: Pick<Person, "id">): Promise<AssetRow> {
  const result = await getAssetRowById(assetId);
  const base = await db();
  const [job] = result?.jobId ? await base.select().from(jobs).where(eq(jobs.id, result.jobId)) : [];
  const layers = job && (await paintedOver(job));
  if (!result || !job || !layers) {
    throw new StudioFailure({
      code: "no_mask",
      message: "This picture was not made with a mask.",
      advice: "Paint one and generate again.",
    });
  }
  const made = await keepOutside({ result, ...layers }, feather, person);
  await announce(base, { type: "job", id: job.id });
  return made;
}
