import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { OutputFault } from "../faults/grammar";
import { breakOff } from "./broken";

/** More than any result of FASHN has. Bytes. */
const flood = 300_000_000;
const chunk = 1_000_000;
/** Between two bytes of a file without end. Milliseconds. */
const trickleMs = 200;

type Output = { path: string; size: number; headers: { "content-type": string; "content-length": string } };

/** What a download meets in place of the file. */
export async function spoiled(fault: OutputFault, { path, size, headers }: Output): Promise<Response> {
  const { "content-type": type } = headers;
  switch (fault) {
    case "404":
      return text("Not Found", "text/plain", 404);
    case "500":
      return text("Internal Server Error", "text/plain", 500);
    case "html":
      return text("<!doctype html><p>Hello", "text/html");
    case "text":
      return text("Your picture will be here soon.", "text/plain");
    case "kind":
      return type === "video/mp4" ? new Response(picture) : new Response(film);
    case "cut":
      return new Response(breakOff(toWeb(createReadStream(path, { end: Math.floor(size / 2) }))), { headers });
    case "broken":
      return new Response(new Uint8Array((await readFile(path)).fill(0x5a, Math.floor(size / 2))), { headers });
    case "large":
      return new Response(endless(chunk, 0, flood), { headers: { ...headers, "content-length": String(flood) } });
    case "flood":
      return new Response(endless(chunk, 0, flood), { headers: { "content-type": type } });
    case "trickle":
      return new Response(endless(1, trickleMs), { headers: { "content-type": type } });
    case "away":
      return Response.redirect("https://elsewhere.invalid/output_0.png");
  }
}

function text(body: string, type: string, status = 200): Response {
  return new Response(body, { status, headers: { "content-type": type } });
}

/** The first bytes of each kind are what tells it. */
const picture = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const film = Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isomavc1", "latin1");

/** Nothing but zeros, as fast as somebody reads. */
function endless(bytes: number, everyMs: number, most = Number.POSITIVE_INFINITY): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs).unref());
      if (sent >= most) return controller.close();
      sent += bytes;
      controller.enqueue(new Uint8Array(bytes));
    },
  });
}

export function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
