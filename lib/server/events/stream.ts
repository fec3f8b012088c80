import "server-only";
import { hub } from "./hub";

/** A comment this often keeps proxies from closing a silent stream. */
const heartbeatMs = 20_000;
/** How long a browser waits before it connects again. */
const retryMs = 1000;
/** Bytes that may wait for a slow browser; one that falls further behind is dropped and reads everything again. */
const mostWaiting = 1_000_000;

const encoder = new TextEncoder();
const hello = encoder.encode(`retry: ${retryMs}\n: hello\n\n`);
const stillHere = encoder.encode(": still here\n\n");

/**
 * The live events of this process as `text/event-stream`, until the browser leaves or the studio stops.
 * Takes the whole request: its signal only fires for as long as somebody holds the request itself.
 */
export function eventStream(request: Request): ReadableStream<Uint8Array> {
  let leave = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const heartbeat = setInterval(() => send(stillHere), heartbeatMs);
        const close = () => {
          leave();
          try {
            controller.close();
          } catch {
            // Already closed or canceled by the browser.
          }
        };
        const drop = () => {
          leave();
          // Unlike a close it lets go of what waits. Servers take an AbortError for a connection that ended.
          controller.error(new DOMException("the browser does not keep up", "AbortError"));
        };
        const send = (bytes: Uint8Array) => {
          if ((controller.desiredSize ?? 0) <= 0) drop();
          else controller.enqueue(bytes);
        };
        const unsubscribe = hub().subscribe({ send, close });
        leave = () => {
          clearInterval(heartbeat);
          unsubscribe();
          request.signal.removeEventListener("abort", close);
        };
        request.signal.addEventListener("abort", close, { once: true });
        send(hello);
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  );
}
