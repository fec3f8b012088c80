import "server-only";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { emptyFile, maxBytes, tooLarge } from "../images/refusals";

/**
 * Writes a stream to a new file, hashing on the way. No more than a chunk is ever in memory, and no more than the
 * limit is ever read.
 * @returns size in bytes and SHA-256 in hex.
 * @throws StudioFailure `file_too_large` above 40 MB, `empty_file`.
 */
export async function receive(
  stream: ReadableStream<Uint8Array>,
  path: string,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  const file = await open(path, "wx");
  let bytes = 0;
  try {
    // Leaving the loop early cancels the stream.
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw tooLarge();
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  if (bytes === 0) throw emptyFile();
  return { bytes, sha256: hash.digest("hex") };
}
