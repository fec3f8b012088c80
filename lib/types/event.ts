import type { CreditsView } from "./credits";
import type { JobView } from "./job";
import type { StudioSettings } from "./settings";

/** What the server tells open browsers. Never the only copy: after a reconnect a browser reads again. */
export type StudioEvent =
  | { type: "job"; job: JobView }
  | { type: "credits"; credits: CreditsView }
  | { type: "settings"; settings: StudioSettings }
  /** Pictures went to the trash, came back or were removed: whoever shows some reads them again. */
  | { type: "assets" };
