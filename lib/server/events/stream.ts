import "server-only";
import { hub } from "./hub";

/** A comment this often keeps proxies from closing a silent stream. */
const heartbeatMs = 20_000;
/** How long a browser waits before it connects again. */
const retryMs = 1000;
/** Bytes that may wait for a slow browser; one that falls further behind is dropped and reads everything again. */
const mostWaiting = 4_000_000;

/**
 * The live events of this process as `text/event-stream`, until the browser leaves or the studio stops.
 * Takes the whole request: its signal only fires for as long as somebody holds the request itself.
 */
export function eventStream(request: Request): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const heartbeat = setInterval(() => write(": still here\n\n"), heartbeatMs);
        const close = () => {
          leave();
          try {
            controller.close();
          } catch {
            // Already closed or canceled by the browser.
          }
        };
        const write = (text: string) => {
          if ((controller.desiredSize ?? 0) <= 0) close();
          else controller.enqueue(encoder.encode(text));
        };
        const unsubscribe = hub().subscribe({
          send: (event, id) => write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`),
          close,
        });
        leave = () => {
          clearInterval(heartbeat);
          unsubscribe();
          request.signal.removeEventListener("abort", close);
        };
        request.signal.addEventListener("abort", close, { once: true });
        write(`retry: ${retryMs}\n: hello\n\n`);
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  );
}
