import "server-only";
import { open, stat } from "node:fs/promises";
import type { PictureFile } from "./sharp";

/** Size of a file in bytes. */
export async function sizeOf(file: PictureFile): Promise<number> {
  return typeof file === "string" ? (await stat(file)).size : file.length;
}

/** Some bytes of a file; fewer than asked for at its end. */
export async function readAt(file: PictureFile, at: number, length: number): Promise<Buffer> {
  if (typeof file !== "string") return file.subarray(at, at + length);
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
