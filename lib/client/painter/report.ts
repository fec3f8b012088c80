/** To the browser's own error reporting, as if nobody had caught it; Node has no such function. */
export function report(error: unknown): void {
  if (typeof globalThis.reportError === "function") globalThis.reportError(error);
  else queueMicrotask(() => Promise.reject(error));
}
