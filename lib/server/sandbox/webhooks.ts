import type { Base } from "./base";
import { statusPayload } from "./payload";
import { wait } from "./wait";

/** Pauses before the retries: five, in about five minutes. Source: FASHN's webhook page names the two numbers only. */
const retryAfterMs = [5_000, 15_000, 40_000, 80_000, 160_000];
const timeoutMs = 10_000;

/** Calls back when predictions settle. Unsigned and possibly more than once, as FASHN does. */
export function createWebhooks({ predictions, outputs, clock, speed, signal }: Base) {
  async function post(url: string, payload: unknown): Promise<boolean> {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(payload),
        redirect: "manual",
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      // Nobody there: the retries are for that.
      return false;
    }
  }

  /** Sends what was true before the end. */
  async function before(url: string, id: string): Promise<void> {
    for (const status of ["processing", "in_queue", "starting"]) await post(url, { id, status, error: null });
  }

  return {
    /** Sends the webhook of a settled prediction until it arrives or the retries are used up. */
    async deliver(id: string): Promise<void> {
      for (;;) {
        const prediction = predictions.get(id);
        const webhook = prediction?.webhook;
        if (!webhook || webhook.nextAt === null) return;
        await wait(webhook.nextAt - clock(), signal);
        const arrived = await post(webhook.url, await statusPayload(prediction, outputs, prediction.mount, clock()));
        signal.throwIfAborted();
        if (arrived && prediction.faults.webhookBackwards) await before(webhook.url, id);
        const sent = webhook.sent + (arrived ? 1 : 0);
        const failures = arrived ? 0 : webhook.failures + 1;
        const pause = arrived
          ? sent < prediction.faults.webhookTimes
            ? 0
            : undefined
          : retryAfterMs[webhook.failures];
        const nextAt = pause === undefined ? null : clock() + pause / speed;
        predictions.update(id, { webhook: { url: webhook.url, sent, failures, nextAt } });
      }
    },
    /** Sends what a stranger could send: a webhook that claims success with a picture from elsewhere. */
    async forge(id: string): Promise<void> {
      const { webhook, faults } = predictions.get(id) ?? {};
      const output = ["https://forged.invalid/output_0.png"];
      const claimed = faults?.webhookForgery === "id" ? "no-such-prediction" : id;
      if (webhook) await post(webhook.url, { id: claimed, status: "completed", output, error: null });
    },
  };
}
