/** Milliseconds between two attempts: from the first, doubling up to the last. */
const PAUSE_MS = { first: 250, last: 4_000 };

/** What webpack throws for a part of the code that did not arrive; `request` is its address. */
type ChunkLoadError = Error & { request: string };

function isChunkLoadError(error: unknown): error is ChunkLoadError {
  return error instanceof Error && error.name === "ChunkLoadError" && "request" in error;
}

/** Whether the studio answers and no longer has the file: it was built anew after this page was opened. */
async function isGone({ request }: ChunkLoadError): Promise<boolean> {
  const answer = await fetch(request, { method: "HEAD", cache: "no-store" }).catch(() => null);
  return answer?.status === 404;
}

/**
 * Loads a part of the code, again and again for as long as the studio cannot be reached: a page that stayed open while
 * the studio was started again must not break for good over one file that was asked for in between.
 * @param load has to call `import` anew each time; webpack forgets an attempt that failed
 * @throws ChunkLoadError once the studio says that it has no such file; whatever the code throws when it is first run
 */
export async function insist<T>(load: () => Promise<T>): Promise<T> {
  for (let pause = PAUSE_MS.first; ; pause = Math.min(2 * pause, PAUSE_MS.last)) {
    try {
      return await load();
    } catch (error) {
      if (!isChunkLoadError(error) || (await isGone(error))) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
