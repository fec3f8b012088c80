import type { Answer, Order } from "./hands";
import { tasks } from "./tasks";

/** Memory that an answer can give away instead of copying it. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (value instanceof Uint8Array) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    for (const one of value) buffersIn(one, found);
  } else if (typeof value === "object" && value !== null && !(value instanceof Blob)) {
    for (const one of Object.values(value)) buffersIn(one, found);
  }
  return found;
}

self.addEventListener("message", async ({ data }: MessageEvent<Order>) => {
  const answer = (content: Answer, transfer: ArrayBuffer[] = []) => self.postMessage(content, { transfer });
  try {
    const task = tasks[data.task] as (...args: unknown[]) => Promise<unknown>;
    const result = await task(...data.args);
    answer({ id: data.id, result }, [...buffersIn(result)]);
  } catch (error) {
    answer({ id: data.id, error });
  }
});
