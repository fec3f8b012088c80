import type { QueryClient } from "@tanstack/react-query";
import { keys } from "./keys";

/** The shortest time between two reads of the line, in ms: an event may come with every step of every job. */
const PAUSE = 1_000;

/** Changes of the line by this person: so many have begun or ended, and so many are under way. */
const changes = { count: 0, underWay: 0 };

const waiting = new WeakMap<QueryClient, number>();

/** Reads the line again, where it is on screen: at once, but at most once a second. */
export function readLineSoon(client: QueryClient): void {
  const last = waiting.get(client);
  if (last === Number.POSITIVE_INFINITY) return;
  waiting.set(client, Number.POSITIVE_INFINITY);
  const read = () => {
    waiting.set(client, Date.now());
    void client.invalidateQueries({ queryKey: keys.line() });
  };
  setTimeout(read, Math.max(0, (last ?? 0) + PAUSE - Date.now()));
}

/** Does something to the line. What is read meanwhile does not undo on screen what the person has just done. */
export async function changeLine<T>(change: () => Promise<T>): Promise<T> {
  changes.count += 1;
  changes.underWay += 1;
  try {
    return await change();
  } finally {
    changes.count += 1;
    changes.underWay -= 1;
  }
}

/** Reads the line; answers what is on screen where the person has changed it since. */
export async function readLine<T>(read: () => Promise<T>, shown: () => T | undefined): Promise<T> {
  const before = changes.count;
  const line = await read();
  return changes.underWay === 0 && changes.count === before ? line : (shown() ?? line);
}
