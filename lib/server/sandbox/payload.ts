import type { Outputs } from "./outputs";
import { isExpired } from "./outputs";
import type { Prediction } from "./prediction";

export type StatusPayload = {
  id: string;
  status: string;
  output?: string[] | { images: string[] };
  error: { name: string; message: string } | null;
};

/** Parts of a prediction's duration that it spends starting and waiting in FASHN's queue. */
const phases = { starting: 0.03, in_queue: 0.12 };

/** When a running prediction is taken from the queue, milliseconds since 1970. */
export function processingFrom({ createdAt, readyAt }: Prediction): number {
  return createdAt + (readyAt - createdAt) * phases.in_queue;
}

/** What `/v1/status` and the webhook say of a prediction. `mount` is where its output URLs point. */
export async function statusPayload(
  prediction: Prediction,
  outputs: Outputs,
  mount: string,
  now: number,
): Promise<StatusPayload> {
  const { id, settled, model, faults } = prediction;
  if (settled === null) return { id, status: runningStatus(prediction, now), error: null };
  if (settled.error) return { id, status: settled.status, error: settled.error };
  if (settled.status !== "completed" || faults.noOutput) return { id, status: settled.status, error: null };

  const list = await Promise.all(settled.outputs.map((name) => output(prediction, name, outputs, mount, now)));
  // FASHN's one endpoint that wraps its list.
  return { id, status: settled.status, output: model === "face-to-model" ? { images: list } : list, error: null };
}

function runningStatus({ createdAt, readyAt, faults }: Prediction, now: number): string {
  if (faults.running) return faults.running;
  const done = (now - createdAt) / Math.max(1, readyAt - createdAt);
  return done < phases.starting ? "starting" : done < phases.in_queue ? "in_queue" : "processing";
}

async function output(prediction: Prediction, name: string, outputs: Outputs, mount: string, now: number) {
  if (!prediction.base64) return `${mount}/cdn/${prediction.id}/${name}`;
  return isExpired(prediction, now) ? "_expired" : outputs.dataUri(prediction.id, name);
}
