import type { StudioError } from "@/lib/types/result";

/** A read that the studio refused or could not answer, with the words for the screen. */
export class ReadError extends Error {
  override name = "ReadError";
  constructor(
    readonly error: StudioError,
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(error.message, options);
  }
}

/**
 * Reads a JSON route of the studio.
 * @throws ReadError when the studio does not answer or answers with an error; status 0 means it could not be reached.
 */
export async function fetchJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, headers: { accept: "application/json" } }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    const error = { code: "unreachable", message: "The studio does not answer.", advice: "Check that it is running." };
    throw new ReadError(error, 0, { cause });
  });
  const body = (await response.json().catch(() => null)) as T & { error?: StudioError };
  if (response.ok && body !== null) return body;
  throw new ReadError(
    body?.error ?? { code: "unreadable_answer", message: "The studio gave an answer that cannot be read." },
    response.status,
  );
}
