"use server";

import { forgetFace as forget } from "@/lib/server/identities/identities";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { identityId } from "./face-input";
import { parse } from "./parse";

/** Takes the name off a face. Named again it is back. */
export async function forgetFace(id: string): Promise<Result<void>> {
  return act("forgetFace", (person) => forget(parse(identityId, id), person));
}
