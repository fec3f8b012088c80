import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isDropped } from "./http/broken";
import type { Sandbox } from "./index";

export type SandboxServer = {
  /** Without a slash at the end: what `FASHN_BASE_URL` takes. */
  url: string;
  close(): Promise<void>;
};

/**
 * Serves a sandbox on a port of its own, 0 for any free one.
 * @throws Error with `code` EADDRINUSE when the port is taken.
 */
export async function serve(sandbox: Sandbox, port: number, hostname = "127.0.0.1"): Promise<SandboxServer> {
  const server = createServer((message, answer) => {
    respond(sandbox, message, answer).catch(() => answer.destroy());
  });
  server.listen(port, hostname);
  await once(server, "listening");
  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    async close() {
      sandbox.close();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function respond(sandbox: Sandbox, message: IncomingMessage, answer: ServerResponse): Promise<void> {
  const response = await sandbox.fetch(toRequest(message));
  if (isDropped(response)) {
    message.socket.destroy();
    return;
  }
  answer.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), answer);
  else answer.end();
}

function toRequest(message: IncomingMessage): Request {
  const { method = "GET", url = "/", headers } = message;
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(url, `http://${headers.host ?? "127.0.0.1"}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream, duplex: "half" } : {}),
  });
}
