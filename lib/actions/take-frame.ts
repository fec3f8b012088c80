"use server";

import { z } from "zod";
import { takeFrame as take } from "@/lib/server/assets/frame";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { assetId } from "./asset-id";
import { parse } from "./parse";

const shape = z.object({ assetId, atMs: z.number().min(0).max(3_600_000) });

/** Takes the frame of a film that is on screen at a moment, in ms from its start, as a new picture. */
export async function takeFrame(wanted: z.input<typeof shape>): Promise<Result<AssetView>> {
  return act("takeFrame", (person) => {
    const { assetId: id, atMs } = parse(shape, wanted);
    return take(id, atMs, person);
  });
}
