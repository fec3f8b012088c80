"use server";

import { renameFace as rename } from "@/lib/server/identities/identities";
import type { IdentityView } from "@/lib/types/identity";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { faceName, identityId } from "./face-input";
import { parse } from "./parse";

/** Gives a named face another name. */
export async function renameFace(id: string, wanted: string): Promise<Result<IdentityView>> {
  return act("renameFace", (person) => rename(parse(identityId, id), faceName(wanted), person));
}
