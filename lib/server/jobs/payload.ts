import "server-only";
import { z } from "zod";

/** Bytes of a webhook's body that are read at most. Pictures may be inside; of a larger one the call alone counts. */
const mostBytes = 1_000_000;

const payload = z.object({ id: z.string().min(1).max(200) });

/** The prediction's id in the body of a webhook; null when there is none, or the body is too large or no JSON. */
export async function predictionIdIn(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  const text = body && (await readLimited(body));
  if (!text) return null;
  try {
    return payload.parse(JSON.parse(text)).id;
  } catch {
    // Whatever it is, it is no more than a hint without an id.
    return null;
  }
}

async function readLimited(body: ReadableStream<Uint8Array>): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
