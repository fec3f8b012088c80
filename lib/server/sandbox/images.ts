import sharp from "sharp";
import type { Size } from "@/lib/catalog/types";
import { PredictionError } from "./render/types";

const limits = { timeoutMs: 15_000, bytes: 50 * 1024 * 1024 };

export type Loaded = { bytes: Buffer; size: Size };

/**
 * Loads one picture of a prediction from its URL or data URI.
 * @throws PredictionError `ImageLoadError` in FASHN's words when it cannot be fetched or is no picture.
 */
export async function loadImage(field: string, source: string, signal: AbortSignal): Promise<Loaded> {
  const refuse = (problem: string, cause?: unknown) =>
    new PredictionError("ImageLoadError", `Error loading ${field.replaceAll("_", " ")}: ${problem}`, { cause });

  const bytes = source.startsWith("data:") ? fromDataUri(source) : await download(source, signal, refuse);
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { bytes, size: autoOrient };
  } catch (cause) {
    throw refuse("The data is not an image that can be decoded", cause);
  }
}

function fromDataUri(source: string): Buffer {
  return Buffer.from(source.slice(source.indexOf(",") + 1), "base64");
}

type Refuse = (problem: string, cause?: unknown) => PredictionError;

async function download(source: string, signal: AbortSignal, refuse: Refuse): Promise<Buffer> {
  if (!URL.canParse(source)) throw refuse("Invalid URL format");
  const until = AbortSignal.any([signal, AbortSignal.timeout(limits.timeoutMs)]);
  try {
    const response = await fetch(source, { signal: until });
    if (!response.ok) throw refuse(`The URL answered with HTTP status ${response.status}`);
    const type = response.headers.get("content-type") ?? "none";
    if (!type.startsWith("image/")) throw refuse(`The URL's Content-Type is not an image. Content-Type: ${type}`);
    return await readUpTo(response, limits.bytes, refuse);
  } catch (cause) {
    throw cause instanceof PredictionError ? cause : refuse("The URL could not be fetched", cause);
  }
}

async function readUpTo(response: Response, most: number, refuse: Refuse): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw refuse("The image is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
