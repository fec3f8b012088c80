import { type Ears, openStream, openWhileSeen } from "./live-stream";

/** Name of the lock that the leading tab holds, and of the channel on which it tells the others. */
const room = "studio-live";

type Said = { said: "opened" } | { said: "event"; data: string } | { said: "who leads?" } | { said: "I lead" };

/** A leader that says nothing for this long is asleep: phones stop hidden tabs altogether. Milliseconds. */
const asleepMs = 4_000;

/**
 * Follows the studio's live events on one connection for all tabs of a browser: the tab that holds a lock has the stream
 * and passes on what it hears; when it closes, the next one takes over. Without it six tabs would use up all connections that
 * a browser has for one host over HTTP/1.1, and the seventh would load nothing.
 * Locks need https or this machine; elsewhere each tab has a stream of its own while it is seen.
 * @returns leaves
 */
export function followTogether(ears: Ears): () => void {
  if (!navigator.locks) return openWhileSeen(ears);
  const channel = new BroadcastChannel(room);
  const leaving = new AbortController();
  const say = (said: Said) => channel.postMessage(said);
  let close: (() => void) | null = null;
  let asked: ReturnType<typeof setTimeout> | undefined;

  const answered = () => {
    const wasAsked = asked !== undefined;
    clearTimeout(asked);
    asked = undefined;
    return wasAsked;
  };
  /** Asks whether somebody leads, and takes the lead from one that does not answer. */
  const ask = () => {
    if (document.hidden || close) return;
    clearTimeout(asked);
    asked = setTimeout(() => apply({ steal: true }), asleepMs);
    say({ said: "who leads?" });
  };
  const lead = () => {
    if (leaving.signal.aborted) return;
    answered();
    close = openStream({
      opened: () => {
        ears.opened();
        say({ said: "opened" });
      },
      event: (data) => {
        ears.event(data);
        say({ said: "event", data });
      },
    });
    return new Promise<void>((resolve) => leaving.signal.addEventListener("abort", () => resolve()));
  };
  const stop = () => {
    close?.();
    close = null;
  };
  const apply = (how: LockOptions) => {
    navigator.locks.request(room, how, lead).catch((error: DOMException) => {
      stop();
      if (leaving.signal.aborted) return;
      // Another tab took the lead while this one slept; or there are no locks to be had here.
      if (error.name === "AbortError") apply({ signal: leaving.signal });
      else close = openWhileSeen(ears);
    });
  };

  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.said === "who leads?") return close ? say({ said: "I lead" }) : undefined;
    // What happened before this tab listened, or while it slept, is unknown.
    if ((answered() && data.said === "I lead") || data.said === "opened") ears.opened();
    if (data.said === "event") ears.event(data.data);
  };
  document.addEventListener("visibilitychange", ask);
  apply({ signal: leaving.signal });
  ask();

  return () => {
    leaving.abort();
    answered();
    document.removeEventListener("visibilitychange", ask);
    channel.close();
    stop();
  };
}
