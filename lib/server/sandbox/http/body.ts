/**
 * The body as text, or null when it is larger than `most` bytes. A larger body is read to its end all the same, since a
 * client that is still sending would see a broken connection instead of the answer.
 */
export async function readText(request: Request, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > most ? null : Buffer.concat(chunks).toString("utf8");
}
