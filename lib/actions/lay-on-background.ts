"use server";

import { z } from "zod";
import { layOnBackground as lay } from "@/lib/server/assets/on-background";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { assetId } from "./asset-id";
import { parse } from "./parse";

const shape = z.object({ assetId, colour: z.string().regex(/^#[0-9a-f]{6}$/i) });

/** Lays a cut-out on a colour, `#rrggbb`, as JPEG. */
export async function layOnBackground(wanted: z.input<typeof shape>): Promise<Result<AssetView>> {
  return act("layOnBackground", (person) => {
    const { assetId: id, colour } = parse(shape, wanted);
    return lay(id, colour, person);
  });
}
