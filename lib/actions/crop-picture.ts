"use server";

import { z } from "zod";
import { cropPicture as crop } from "@/lib/server/assets/crop";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { assetId } from "./asset-id";
import { parse } from "./parse";

const place = z.int().min(0);
const length = z.int().min(1);
const shape = z.object({ assetId, left: place, top: place, width: length, height: length });

/** Cuts a part out of a picture, in pixels of the original, upright. The same part is the same picture. */
export async function cropPicture(wanted: z.input<typeof shape>): Promise<Result<AssetView>> {
  return act("cropPicture", (person) => {
    const { assetId: id, ...part } = parse(shape, wanted);
    return crop(id, part, person);
  });
}
