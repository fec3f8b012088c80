import "server-only";
import { StudioFailure } from "../failure";

/** Each part starts with a letter or digit: so `..`, hidden files and the studio's own `.part` files have no key. */
const shape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,5}$/;

/** True for a key that can name a stored file; anything else never reaches a file system. */
export function isStorageKey(key: string): boolean {
  return shape.test(key);
}

/** @throws StudioFailure `not_found` for what cannot be a key. */
export function checkKey(key: string): string {
  if (!isStorageKey(key)) throw fileMissing();
  return key;
}

/** The answer for a file that is not, or no longer, kept. */
export function fileMissing(cause?: unknown): StudioFailure {
  return new StudioFailure(
    { code: "not_found", message: "There is no such file.", advice: "Reload the page to see what is there." },
    { cause },
  );
}
