import "server-only";
import { type FileHandle, open } from "node:fs/promises";

const chunkBytes = 256 * 1024;

/**
 * Streams the bytes `start` to `end`, both included, of a file.
 * The file is opened at the first read, so that a response that nobody reads leaves nothing open; Node's own
 * `Readable.toWeb` opens at once and throws when a browser goes away in the middle.
 */
export function readFileStream(path: string, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let handle: FileHandle | undefined;
  let position = start;
  const close = async () => {
    await handle?.close();
    handle = undefined;
  };
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          if (position > end) {
            controller.close();
            return await close();
          }
          handle ??= await open(path, "r");
          const buffer = new Uint8Array(Math.min(chunkBytes, end - position + 1));
          const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
          if (bytesRead === 0) throw new Error(`${path} is shorter than it was`);
          position += bytesRead;
          controller.enqueue(buffer.subarray(0, bytesRead));
          if (position > end) {
            controller.close();
            await close();
          }
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
