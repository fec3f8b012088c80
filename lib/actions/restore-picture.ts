"use server";

import { restore } from "@/lib/server/retention/trash";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { assetId } from "./asset-id";
import { parse } from "./parse";

/** Takes a picture out of the trash. */
export async function restorePicture(id: string): Promise<Result<AssetView>> {
  return act("restorePicture", () => restore(parse(assetId, id)));
}
