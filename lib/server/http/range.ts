import "server-only";
import type { ByteRange } from "../storage/types";

/**
 * Reads a `Range` header for a file of `size` bytes. One range is served; a list of ranges, or what is no byte range,
 * is answered with the whole file, as RFC 9110 allows.
 * @returns null for the whole file, `unsatisfiable` when the range lies outside of it.
 */
export function readRange(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match) return null;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return null;
  if (first === "") {
    const suffix = Number(last);
    return suffix === 0 || size === 0 ? "unsatisfiable" : { start: Math.max(0, size - suffix), end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return null;
  return start >= size ? "unsatisfiable" : { start, end };
}
