import { env } from "../env";
import { isLoopback } from "../jobs/loopback";
import { studioId } from "../secret";
import { blocks, type Finding, good, note, reasonOf } from "./finding";
import { type Health, healthAt } from "./running";

const part = "Webhooks";
const unset = "Leave STUDIO_URL empty: the studio then asks FASHN, and sends pictures along.";

/** Whether FASHN reaches the studio: tried from here, since nobody else can be asked. */
export async function checkWebhooks(running: Health | null): Promise<Finding> {
  const { fashn, studio } = env();
  const near = isLoopback(new URL(fashn.baseUrl).hostname);
  if (studio.publicUrl === null) {
    return near
      ? good(part, "FASHN stands on this machine and calls back directly")
      : note(part, "STUDIO_URL is not set: the studio asks FASHN how things go", "Set it to be told, and sooner.");
  }
  const url = new URL(studio.publicUrl);
  if (isLoopback(url.hostname) && !near) {
    return blocks(part, `STUDIO_URL names this very machine (${url.host}), where FASHN cannot call`, unset);
  }
  if (!running) return note(part, `whether ${studio.publicUrl} leads here can be tried once the studio runs`);
  return tryAddress(studio.publicUrl);
}

async function tryAddress(base: string): Promise<Finding> {
  let health: Health | null;
  try {
    health = await healthAt(base);
  } catch (error) {
    return blocks(part, `${base} cannot be reached from here (${reasonOf(error)})`, `Check name and proxy. ${unset}`);
  }
  if (!health) return blocks(part, `what answers at ${base} is no studio`, `Point STUDIO_URL at the studio. ${unset}`);
  if (health.studio !== studioId()) {
    const fix = "Point STUDIO_URL at this studio; studios that share a database need the same STUDIO_SECRET.";
    return blocks(part, `another studio answers at ${base}`, fix);
  }
  // A webhook with a wrong token is refused by the studio itself; any other answer comes from something in between.
  const forged = await fetch(`${base}/api/webhooks/fashn/doctor`, { method: "POST", redirect: "manual" }).catch(
    () => null,
  );
  if (forged?.status !== 401) {
    const fix = "Let POST /api/webhooks/fashn/ pass without sign-in or redirect: FASHN has no password.";
    return blocks(part, `something before the studio keeps webhooks away (${forged?.status ?? "no answer"})`, fix);
  }
  return base.startsWith("https:")
    ? good(part, `${base} leads to this studio`)
    : note(part, `${base} leads to this studio, unencrypted`, "Use https where FASHN is not on this machine.");
}
