import "server-only";
import type { z } from "zod";
import { StudioFailure } from "@/lib/server/failure";

/**
 * What a browser sent to an action, as the shape says.
 * @throws StudioFailure `invalid_input`: the studio's own pages send nothing else, so the page is an old one
 */
export function parse<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new StudioFailure(
    { code: "invalid_input", message: "The request is not right.", advice: "Reload the page." },
    { cause: parsed.error },
  );
}
