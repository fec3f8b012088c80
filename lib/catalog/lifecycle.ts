import type { Lifecycle } from "./types";

/** What FASHN's words for the state of an endpoint mean. Source: its page on fundamentals. */
export const lifecycleWords: Record<Lifecycle, string> = {
  stable: "Stays as it is: FASHN keeps every change backwards compatible.",
  preview: "Reliable to work with; its quality may still change before the final release.",
  experimental: "In work: what it takes and how its pictures look can change.",
  deprecated: "No longer supported, and will be switched off.",
};
