import "server-only";
import { z } from "zod";
import { StudioFailure } from "@/lib/server/failure";
import { longestFaceName } from "@/lib/types/identity";

/** A face's name as a browser sends it. @throws StudioFailure `invalid_input` */
export function faceName(value: unknown): string {
  const parsed = z.string().trim().min(1).max(longestFaceName).safeParse(value);
  if (parsed.success) return parsed.data;
  const message = `A face needs a name of at most ${longestFaceName} letters.`;
  throw new StudioFailure({ code: "invalid_input", message, advice: "Change the name." });
}

export const identityId = z.uuid();
