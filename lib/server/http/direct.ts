import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const header = "x-studio-direct";
const held = globalThis as typeof globalThis & { studioDirectMark?: string };

/** Written by a proxy that asks on somebody's behalf. */
const forwarding = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

const here = /^(127\.|::1$|::ffff:127\.)/;

function isFromHere({ headers, socket }: IncomingMessage): boolean {
  return here.test(socket.remoteAddress ?? "") && forwarding.every((name) => headers[name] === undefined);
}

/**
 * Marks, before anything else sees them, the requests whose connection begins on this machine with nobody in between.
 * What Next hands to a route has no connection, and its `x-forwarded-for` holds whatever the other end wrote into it. The
 * mark is drawn anew at every start, so that nobody can write it.
 */
export function markDirectRequests(): void {
  const mark = randomUUID();
  held.studioDirectMark = mark;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (isFromHere(request)) request.headers[header] = mark;
    else delete request.headers[header];
  });
}

/** Whether a request came from this machine itself. */
export function isDirect(request: Request): boolean {
  return held.studioDirectMark !== undefined && request.headers.get(header) === held.studioDirectMark;
}
