"use server";

import { trash } from "@/lib/server/retention/trash";
import type { AssetUses } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { assetId } from "./asset-id";
import { parse } from "./parse";

/** Puts a picture into the trash. What was made from it stays: answers what that is. */
export async function trashPicture(id: string): Promise<Result<AssetUses>> {
  return act("trashPicture", () => trash(parse(assetId, id)));
}
