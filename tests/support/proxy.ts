import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands between browsers and a studio: knows the live streams that are open, and can break them. */
export async function startProxy(studio: string) {
  const streams = new Set<ServerResponse>();
  const server = createServer((incoming, answer) => {
    const { method, headers, url } = incoming;
    const onward = request(new URL(url ?? "/", studio), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    answer.on("close", () => onward.destroy());
    if (url === "/api/events") {
      streams.add(answer);
      answer.on("close", () => streams.delete(answer));
    }
    incoming.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams,
    /** Breaks every open stream as a network does: without an end. */
    cut(): void {
      for (const stream of streams) stream.destroy();
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
