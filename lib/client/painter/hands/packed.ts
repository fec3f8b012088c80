import { TILE } from "../types";

/** A tile's pixels for keeping: one value for all, or compressed. */
export type Packed = number | Uint8Array<ArrayBuffer>;

/**
 * Pixels as differences to the row above, then deflated: slopes of soft brushes differ by little from row to row.
 * Noise does not get smaller; it takes 64 kB and a few bytes.
 */
export async function pack(pixels: Uint8Array): Promise<Packed> {
  const [value = 0] = pixels;
  if (pixels.every((one) => one === value)) return value;
  const rows = pixels.slice();
  for (let at = rows.length - 1; at >= TILE; at--) rows[at] = (rows[at] as number) - (rows[at - TILE] as number);
  return through(rows, new CompressionStream("deflate-raw"));
}

export async function unpack(packed: Packed): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof packed === "number") return new Uint8Array(TILE * TILE).fill(packed);
  const rows = await through(packed, new DecompressionStream("deflate-raw"));
  for (let at = TILE; at < rows.length; at++) rows[at] = (rows[at] as number) + (rows[at - TILE] as number);
  return rows;
}

/** What comes out of a stream when one piece goes in. */
export async function through(
  piece: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([piece]).stream().pipeThrough(stream)).arrayBuffer());
}
