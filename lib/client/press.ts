/** Milliseconds between two attempts. */
const pauses = [500, 1000, 2000, 4000];

/** A name for one press of a button that spends: whatever comes again under it is not taken twice. */
export function newPress(): string {
  // Browsers have `randomUUID` on https and localhost alone, and a studio may have neither.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Asks again while the studio cannot be reached, as when it is just started again. Only for what is named by a press, or
 * does no harm twice.
 * @throws what went wrong at the last attempt
 */
export async function persist<T>(ask: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return ask();
}
