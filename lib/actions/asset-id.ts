import "server-only";
import { z } from "zod";

/** An asset's id as a browser sends it. */
export const assetId = z.string().regex(/^[\w-]{1,64}$/);
