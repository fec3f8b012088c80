import "server-only";
import { env } from "../env";
import { isSigned, sign } from "../secret";
import { isLoopback } from "./loopback";

const purpose = "webhook of FASHN";

/** Where FASHN reaches the studio; null when it cannot, so that only looking tells how a job goes. */
function reachableUrl(): string | null {
  const { fashn, studio } = env();
  return studio.publicUrl ?? (isLoopback(new URL(fashn.baseUrl).hostname) ? studio.localUrl : null);
}

/** Whether FASHN can call back. */
export function hasWebhook(): boolean {
  return reachableUrl() !== null;
}

/** The address that FASHN calls when this job ends; FASHN signs nothing, so the address carries the proof. */
export function webhookUrl(jobId: string): string | null {
  const base = reachableUrl();
  return base && `${base}/api/webhooks/fashn/${jobId}?token=${sign(purpose, jobId)}`;
}

/** Whether a call to the webhook carries the token of its job. */
export function isGenuine(jobId: string, token: string | null): boolean {
  return isSigned(purpose, jobId, token ?? "");
}
