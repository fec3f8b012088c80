import type { Query, QueryClient } from "@tanstack/react-query";

/** First reads that are under way and will be repeated. */
const again = new WeakSet<Query>();

/**
 * Reads again what may be older than what is known by now. A read that is under way is given up for it, except the very
 * first one: nothing is shown before its answer, so that it may answer first.
 */
function readAnew(client: QueryClient, query: Query): void {
  const exactly = { queryKey: query.queryKey, exact: true };
  if (query.state.data !== undefined) return void client.invalidateQueries(exactly);
  if (query.state.fetchStatus === "idle" || again.has(query)) return;
  again.add(query);
  const repeat = () => {
    again.delete(query);
    void client.invalidateQueries(exactly);
  };
  query.promise?.then(repeat, () => again.delete(query));
}

/** `readAnew` for everything that was read or is being read: events of unknown kinds were missed. */
export function readAllAnew(client: QueryClient): void {
  for (const query of client.getQueryCache().getAll()) readAnew(client, query);
}

/** `readAnew` for one read, if it is under way: its answer may be older than an event that just came. */
export function outdate(client: QueryClient, queryKey: readonly unknown[]): void {
  const query = client.getQueryCache().find({ queryKey, exact: true });
  if (query && query.state.fetchStatus !== "idle") readAnew(client, query);
}
