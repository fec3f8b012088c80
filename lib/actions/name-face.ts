"use server";

import { nameFace as name } from "@/lib/server/identities/identities";
import type { IdentityView } from "@/lib/types/identity";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { assetId } from "./asset-id";
import { faceName } from "./face-input";
import { parse } from "./parse";

/** Gives the picture of a face a name, so that the same person can be picked again. */
export async function nameFace(face: string, wanted: string): Promise<Result<IdentityView>> {
  return act("nameFace", (person) => name(parse(assetId, face), faceName(wanted), person));
}
