import { endpointOf, isModelName } from "@/lib/catalog";
import type { Base } from "./base";
import { gather } from "./gather";
import { processingFrom } from "./payload";
import type { Prediction, Settled } from "./prediction";
import { PredictionError } from "./render/types";
import { createGate, wait } from "./wait";
import { createWebhooks } from "./webhooks";

export type Runner = { start(id: string): void; resume(): void };

type Drawn = Pick<Settled, "status" | "outputs" | "error">;

/** Carries predictions from accepted to settled, in the background. Started again after a kill, it draws them anew. */
export function createRunner(base: Base): Runner {
  const { accounts, predictions, outputs, render, clock, signal, report } = base;
  const webhooks = createWebhooks(base);
  // Drawing keeps a core busy; the documented durations leave time enough to draw one after the other.
  const gate = createGate(2);

  async function draw(prediction: Prediction): Promise<Drawn> {
    try {
      const { fail } = prediction.faults;
      if (fail) throw new PredictionError(fail.name, fail.message);
      const { model } = prediction;
      if (!isModelName(model)) throw new PredictionError("PipelineError", "The model is no longer there");
      const inputs = predictions.inputs(prediction.id);
      const pictures = await gather(endpointOf(model), inputs, signal);
      const rendered = await render({ model, inputs, pictures });
      return { status: "completed", outputs: await outputs.write(prediction.id, rendered), error: null };
    } catch (error) {
      if (error instanceof PredictionError) return failure(error.errorName, error.message);
      if (!signal.aborted) report(error, `drawing prediction ${prediction.id} (${prediction.model})`);
      return failure("PipelineError", "An unexpected failure occurred inside the pipeline");
    }
  }

  async function run(id: string): Promise<void> {
    const prediction = predictions.get(id);
    if (!prediction) return;
    const drawn = await gate(() => draw(prediction));
    await wait((drawn.error ? processingFrom(prediction) : prediction.readyAt) - clock(), signal);
    settle(prediction, drawn);
    await webhooks.deliver(id);
  }

  function settle({ id, account, credits, webhook, faults }: Prediction, drawn: Drawn): void {
    const at = clock();
    const status = drawn.error ? drawn.status : (faults.end ?? drawn.status);
    // The charge comes first: killed in between, the prediction runs again and is not charged again.
    if (status === "completed") accounts.charge(account, id, credits);
    const nextAt = faults.webhook === "lose" ? null : at + faults.webhookLateMs;
    predictions.update(id, { settled: { ...drawn, status, at }, webhook: webhook && { ...webhook, nextAt } });
  }

  const inBackground = (work: Promise<void>, doing: string) => {
    work.catch((error) => {
      if (!signal.aborted) report(error, doing);
    });
  };

  return {
    start(id) {
      inBackground(run(id), `running prediction ${id}`);
      if (predictions.get(id)?.faults.webhookForgery) inBackground(webhooks.forge(id), `forging a webhook of ${id}`);
    },
    resume() {
      for (const { id, settled, webhook } of predictions.all()) {
        if (settled === null) inBackground(run(id), `resuming prediction ${id}`);
        else if (webhook?.nextAt) inBackground(webhooks.deliver(id), `resuming the webhook of ${id}`);
      }
    },
  };
}

function failure(name: string, message: string): Drawn {
  return { status: "failed", outputs: [], error: { name, message } };
}
