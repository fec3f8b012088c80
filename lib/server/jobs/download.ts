import "server-only";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { env } from "../env";
import { isLoopback } from "./loopback";

/** Ten seconds of 1080p take about 20 MB and a 4K PNG about 40; nothing that FASHN makes comes near this. Bytes. */
const mostBytes = 300_000_000;
/** For one output over a slow line. Milliseconds. */
const mostMs = 10 * 60_000;
const mostRedirects = 3;

/** An output that is not there (any more), or not where outputs may come from. */
export class DownloadRefused extends Error {
  override name = "DownloadRefused";
}

/**
 * Fetches an output into a file.
 * @throws DownloadRefused for a host that is not among `FASHN_OUTPUT_HOSTS`, an HTTP error or a size over 300 MB
 */
export async function download(address: string, path: string, signal?: AbortSignal): Promise<void> {
  const limit = AbortSignal.timeout(mostMs);
  const response = await follow(address, signal ? AbortSignal.any([signal, limit]) : limit);
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new DownloadRefused(`${new URL(address).host} answered ${response.status}`);
  }
  await pipeline(capped(response.body), createWriteStream(path));
}

/** Redirects are followed by hand, so that none leads away from the hosts that are allowed. */
async function follow(address: string, signal: AbortSignal): Promise<Response> {
  let url = checked(address);
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const response = await fetch(url, { signal, redirect: "manual" });
    const next = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || !next) return response;
    await response.body?.cancel();
    url = checked(new URL(next, url).href);
  }
  throw new DownloadRefused(`${url.host} redirects in circles`);
}

/** Outputs come from hosts that the settings name, or from FASHN's own; over https, unless it is this machine. */
function checked(address: string): URL {
  if (!URL.canParse(address)) throw new DownloadRefused("the output is no address");
  const url = new URL(address);
  const api = new URL(env().fashn.baseUrl);
  const own = url.hostname === api.hostname || (isLoopback(url.hostname) && isLoopback(api.hostname));
  const named = env().fashn.outputHosts.some((host) => host === url.hostname || host === url.host);
  if (!own && !named) throw new DownloadRefused(`${url.host} is not among FASHN_OUTPUT_HOSTS`);
  const plain = url.protocol === "http:" && (isLoopback(url.hostname) || (own && api.protocol === "http:"));
  if (url.protocol !== "https:" && !plain) throw new DownloadRefused(`${url.host} is not reached over https`);
  return url;
}

async function* capped(chunks: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new DownloadRefused("the output is larger than 300 MB");
    yield chunk;
  }
}
