"use server";

import { removeForGood } from "@/lib/server/retention/trash";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { assetId } from "./asset-id";
import { parse } from "./parse";

/** Removes a picture of the trash for good. Nothing brings it back. */
export async function removePicture(id: string): Promise<Result<AssetView>> {
  return act("removePicture", () => removeForGood(parse(assetId, id)));
}
