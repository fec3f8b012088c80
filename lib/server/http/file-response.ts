import "server-only";
import type { Storage } from "../storage/types";
import { readRange } from "./range";

/** A header's file name in any script, after RFC 6266: plain ASCII for old programs, UTF-8 for all others. */
function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const utf8 = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

const matches = (header: string | null, etag: string) =>
  (header ?? "").split(",").some((each) => ["*", etag].includes(each.trim().replace(/^W\//, "")));

/**
 * Answers a request with a stored file: streamed, in ranges, and cached for good, since a key's file never changes.
 * @param options.download name to save it under; shown in the browser without one.
 * @returns null when there is no such file.
 */
export async function fileResponse(
  request: Request,
  file: { storage: Storage; key: string; mime: string },
  options: { download?: string } = {},
): Promise<Response | null> {
  const size = await file.storage.size(file.key);
  if (size === null) return null;

  const etag = `"${file.key}"`;
  const headers = new Headers({
    "content-type": file.mime,
    "cache-control": "private, max-age=31536000, immutable",
    etag,
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
    // Should a browser ever read a file as a page, it may do nothing.
    "content-security-policy": "default-src 'none'; sandbox",
  });
  if (options.download !== undefined) headers.set("content-disposition", attachment(options.download));
  if (matches(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });

  const ifRange = request.headers.get("if-range");
  const range = ifRange === null || ifRange === etag ? readRange(request.headers.get("range"), size) : null;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("content-length", String(range ? range.end - range.start + 1 : size));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${size}`);
  const opened = request.method === "HEAD" ? null : await file.storage.open(file.key, range ?? undefined);
  return new Response(opened?.stream ?? null, { status: range ? 206 : 200, headers });
}
