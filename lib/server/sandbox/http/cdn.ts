import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { isExpired, mimeOf } from "../outputs";
import { breakOff } from "./broken";
import type { Parts } from "./parts";

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
  if (fault === "404") return gone;
  if (fault === "html") return new Response("<!doctype html><p>Hello", { headers: { "content-type": "text/html" } });
  return new Response(breakOff(toWeb(createReadStream(path, { end: Math.floor(size / 2) }))), { headers });
}

/** The fault that this download meets, counted down where it was limited. */
function nextFault(id: string, { predictions }: Parts): "404" | "html" | "cut" | null {
  const prediction = predictions.get(id);
  const output = prediction?.faults.output;
  if (!prediction || !output || output.left === 0) return null;
  if (output.left !== null) {
    predictions.update(id, { faults: { ...prediction.faults, output: { ...output, left: output.left - 1 } } });
  }
  return output.how;
}

function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
