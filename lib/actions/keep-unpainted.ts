"use server";

import { z } from "zod";
import { toAssetView } from "@/lib/server/assets/view";
import { keepUnpaintedIn } from "@/lib/server/jobs/keep-unpainted";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { assetId } from "./asset-id";
import { parse } from "./parse";

const shape = z.object({ assetId, feather: z.number().min(0).max(512) });

/** Lays the unpainted part of the original back over a result; `feather` in pixels of the result. */
export async function keepUnpainted(wanted: z.input<typeof shape>): Promise<Result<AssetView>> {
  return act("keepUnpainted", async (person) => {
    const { assetId: id, feather } = parse(shape, wanted);
    return toAssetView(await keepUnpaintedIn(id, feather, person));
  });
}
