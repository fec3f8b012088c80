/**
 * Broken connections in the terms of the fetch standard: `Response.error()` is a network error, that is no answer at
 * all; a body that errors is an answer that breaks off. Whoever mounts the sandbox turns both into a closed socket.
 */
export function isDropped(response: Response): boolean {
  return response.type === "error";
}

/** The given bytes, after which the connection dies. */
export function breakOff(bytes: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return bytes.pipeThrough(
    new TransformStream({
      flush: (controller) => controller.error(asked("broken off")),
    }),
  );
}

/** Nothing but a broken connection, for servers that can only answer with a `Response`. */
export function brokenBody(): Response {
  return new Response(new ReadableStream({ start: (controller) => controller.error(asked("dropped")) }));
}

/** Servers take an AbortError for a connection that ended, not for a fault of their own that belongs in the log. */
function asked(what: string): DOMException {
  return new DOMException(`${what}, as the sandbox was asked to`, "AbortError");
}
