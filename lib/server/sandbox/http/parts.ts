import type { Base } from "../base";
import type { Limits, RateLimits } from "../limits";
import type { Runner } from "../runner";

/** What the routes need besides. */
export type Parts = Base & { limits: Limits; rateLimits: RateLimits; runner: Runner; publicOrigin: string | undefined };
