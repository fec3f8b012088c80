import { statusPayload } from "../payload";
import { refuse } from "./answers";
import type { Parts } from "./parts";

/** `GET /v1/status/{id}`, with the credits header once the prediction has ended. */
export async function status(id: string, account: string, mount: string, parts: Parts): Promise<Response> {
  const { predictions, outputs, clock } = parts;
  const prediction = predictions.get(id);
  if (prediction?.account !== account) return refuse("NotFound", "Prediction not found");
  const used = prediction.settled?.status === "completed" ? prediction.credits : 0;
  const headers = prediction.settled ? { "x-fashn-credits-used": String(used) } : undefined;
  return Response.json(await statusPayload(prediction, outputs, mount, clock()), { headers });
}
