import { open } from "node:fs/promises";
import type { OutputFault } from "../faults/grammar";
import { isExpired, mimeOf } from "../outputs";
import type { Parts } from "./parts";
import { spoiled, toWeb } from "./spoiled";

/** `GET /cdn/{id}/{file}`: an output file, public to whoever knows its URL, for 72 hours. */
export async function cdn(id: string, file: string, parts: Parts): Promise<Response> {
  const { predictions, outputs, clock } = parts;
  const prediction = predictions.get(id);
  const gone = new Response("Not Found", { status: 404, headers: { "content-type": "text/plain" } });
  if (!prediction?.settled?.outputs.includes(file)) return gone;
  if (prediction.base64 || isExpired(prediction, clock())) return gone;

  const path = outputs.path(id, file);
  const handle = await open(path).catch(() => null);
  if (!handle) return gone;
  const { size } = await handle.stat();
  const headers = { "content-type": mimeOf(file), "content-length": String(size) };

  const fault = nextFault(id, parts);
  if (fault === null) return new Response(toWeb(handle.createReadStream()), { headers });
  await handle.close();
  return spoiled(fault, { path, size, headers });
}

/** The fault that this download meets, counted down where it was limited. */
function nextFault(id: string, { predictions }: Parts): OutputFault | null {
  const prediction = predictions.get(id);
  const output = prediction?.faults.output;
  if (!prediction || !output || output.left === 0) return null;
  if (output.left !== null) {
    predictions.update(id, { faults: { ...prediction.faults, output: { ...output, left: output.left - 1 } } });
  }
  return output.how;
}
