import "server-only";
import { endpointOf, type ModelName } from "@/lib/catalog";
import { limits } from "@/lib/catalog/limits";
import { pictureFields } from "@/lib/catalog/picture-fields";
import { deliver } from "../assets/deliver";
import { type Prepared, prepare, prepareMask } from "../assets/prepare";
import { StudioFailure } from "../failure";
import { isPrivate } from "./private";
import type { Job } from "./states";

/** A picture among the inputs cannot be made ready; trying again would not help. */
export class PictureUnusable extends Error {
  override name = "PictureUnusable";
}

/**
 * A job's inputs as FASHN takes them: everything as in the draft, pictures prepared and as addresses or data URIs.
 * @throws PictureUnusable when one is gone or cannot be read
 */
export async function fashnInputs(job: Pick<Job, "model" | "inputs">): Promise<Record<string, unknown>> {
  const endpoint = endpointOf(job.model as ModelName);
  const named = pictureFields(endpoint).filter((field) => typeof job.inputs[field] === "string");
  const isMask = (field: string) => endpoint.fields[field]?.control === "mask";
  const idOf = (field: string) => String(job.inputs[field]);
  const edge = job.inputs.resolution === "4k" ? limits.longestEdge["4k"] : limits.longestEdge.others;
  try {
    const pictures = await Promise.all(
      named.filter((field) => !isMask(field)).map(async (field) => [field, await prepare(idOf(field), edge)] as const),
    );
    // FASHN's edit has one picture and one mask; the mask must have exactly the size of the prepared picture.
    const base = pictures.find(([field]) => field === "image")?.[1];
    const masks = await Promise.all(
      named.filter(isMask).map(async (field) => [field, await maskFor(idOf(field), base)] as const),
    );
    const delivered = await Promise.all(
      [...pictures, ...masks].map(
        async ([field, prepared]) => [field, await deliver(prepared, { inside: isPrivate(job) })] as const,
      ),
    );
    return { ...job.inputs, ...Object.fromEntries(delivered) };
  } catch (cause) {
    if (cause instanceof StudioFailure) throw new PictureUnusable(cause.message, { cause });
    throw cause;
  }
}

function maskFor(assetId: string, picture: Prepared | undefined): Promise<Prepared> {
  if (!picture) throw new PictureUnusable("The mask belongs to no picture.");
  return prepareMask(assetId, picture);
}
