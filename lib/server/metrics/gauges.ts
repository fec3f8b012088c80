import "server-only";
import { Gauge, Registry } from "prom-client";

/** What is true at the moment of asking, read anew each time; a registry of its own, so that two readers never mix. */
export function createGauges() {
  const registry = new Registry();
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `studio_${name}`, help, labelNames, registers: [registry] });
  return {
    registry,
    info: gauge("info", "Always 1; the version of the studio", ["version"]),
    jobs: gauge("jobs", "Jobs in each state, over all studios on the database", ["state"]),
    depth: gauge("queue_depth", "Jobs that wait to be sent, over all studios on the database"),
    oldest: gauge("queue_oldest_seconds", "Age of the job that has waited longest; 0 when none waits"),
    places: gauge("places", "Predictions that may be in flight at once"),
    paused: gauge("paused", "1 while somebody has paused the studio"),
    mispriced: gauge("jobs_mispriced", "Finished jobs that used other credits than estimated"),
    used: gauge("credits_used", "Credits that all jobs together have used"),
    credits: gauge("credits", "The balance as last read; absent until then", ["part"]),
    creditsAge: gauge("credits_age_seconds", "How old the reading of the balance is; absent without one"),
    stored: gauge("stored_bytes", "Bytes of the originals that are kept", ["origin"]),
    free: gauge("disk_free_bytes", "Bytes free where the data directory lies"),
    browsers: gauge("sse_clients", "Browsers that listen to this process"),
    studios: gauge("processes", "Studio processes on the database"),
  };
}
