/** What a page hears of the studio's live events. */
export type Ears = {
  /** From now on nothing is missed; what happened before is unknown and has to be read. */
  opened(): void;
  /** A StudioEvent as JSON. */
  event(data: string): void;
};

/** Milliseconds until a stream that the browser gave up on is opened again. */
const reopenMs = 3_000;

/** Follows the studio's live events on a connection of this page's own. @returns ends it */
export function openStream({ opened, event }: Ears): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout>;
  const open = () => {
    source = new EventSource("/api/events");
    source.onopen = opened;
    source.onmessage = (message: MessageEvent<string>) => event(message.data);
    source.onerror = () => {
      // The browser reconnects by itself after a broken connection, but not after an answer that is no stream.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/**
 * The same while the page is seen: hidden tabs give their connection back, since a browser has six for one host over
 * HTTP/1.1, and read everything when they are looked at again. @returns ends it
 */
export function openWhileSeen(ears: Ears): () => void {
  let close: (() => void) | null = null;
  const follow = () => {
    if (document.hidden) close?.();
    if (document.hidden) close = null;
    else close ??= openStream(ears);
  };
  document.addEventListener("visibilitychange", follow);
  follow();
  return () => {
    document.removeEventListener("visibilitychange", follow);
    close?.();
  };
}
