import type { Base } from "./base";
import { isExpired } from "./outputs";
import { wait } from "./wait";

const everyMs = 10 * 60_000;
/** How long the status of a prediction can be asked for. FASHN names no time; its outputs are gone after three days. */
const rememberedMs = 7 * 24 * 60 * 60_000;

/** Deletes outputs when they expire and predictions when nobody asks for them any more, now and every ten minutes. */
export function startCleaning(base: Base): void {
  const { signal, report } = base;
  const loop = async () => {
    for (;;) {
      await clean(base);
      await wait(everyMs, signal);
    }
  };
  loop().catch((error) => {
    if (!signal.aborted) report(error, "cleaning up");
  });
}

async function clean({ predictions, outputs, accounts, clock }: Base): Promise<void> {
  for (const prediction of predictions.all()) {
    const { id, account, settled } = prediction;
    if (isExpired(prediction, clock())) await outputs.remove(id);
    if (settled && clock() >= settled.at + rememberedMs) {
      predictions.remove(id);
      accounts.forget(account, id);
    }
  }
}
