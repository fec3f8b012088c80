import "server-only";
import { z } from "zod";
import { StudioFailure } from "@/lib/server/failure";

const shape = z.string().regex(/^[a-z0-9]{26}$/);

/**
 * A job's id as a browser sent it.
 * @throws StudioFailure `not_found` for what cannot be one
 */
export function jobId(value: unknown): string {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new StudioFailure({ code: "not_found", message: "There is no such take." });
  return parsed.data;
}
