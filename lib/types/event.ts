import type { CreditsView } from "./credits";
import type { JobView } from "./job";

/** What the server tells open browsers. Never the only copy: after a reconnect a browser reads again. */
export type StudioEvent = { type: "job"; job: JobView } | { type: "credits"; credits: CreditsView };
