import "server-only";

// Shared by all copies of this module: pages, routes and jobs ask for the same files at the same time.
const held = globalThis as typeof globalThis & { studioMaking?: Map<string, Promise<unknown>> };

/** Runs `make` once for all who ask for the same key while it runs. */
export function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  held.studioMaking ??= new Map();
  const making = held.studioMaking;
  const running = making.get(key) as Promise<T> | undefined;
  if (running) return running;
  const started = make().finally(() => making.delete(key));
  making.set(key, started);
  return started;
}
