import "server-only";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { env } from "../env";
import { isLoopback } from "./loopback";
import { OutputRefused } from "./output-refused";

/** Twice what a 4K PNG of noise with alpha takes; ten seconds of 1080p take about 20 MB. Bytes. */
export const mostBytes = 150_000_000;
/** For one output over a slow line. Milliseconds. */
const mostMs = 10 * 60_000;
/** An output of which less comes than this in one period will never be whole: it stalls, or has no end. */
const least = { bytes: 300_000, periodMs: 30_000 };
const mostRedirects = 3;

/**
 * Fetches an output into a file, in bounded memory and time.
 * @throws OutputRefused for a host that is not among `FASHN_OUTPUT_HOSTS`, a 4xx, more than `mostBytes`, and what trickles;
 *   otherwise what broke the connection
 */
export async function download(address: string, path: string, signal?: AbortSignal): Promise<void> {
  const watch = watched(signal);
  try {
    const response = await follow(address, watch.signal);
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      const said = `${new URL(address).host} answered ${response.status}`;
      throw isForGood(response.status) ? new OutputRefused("missing", said) : new Error(said);
    }
    if (Number(response.headers.get("content-length")) > mostBytes) {
      await response.body.cancel();
      throw tooLarge();
    }
    await pipeline(counted(response.body, watch.count), createWriteStream(path));
  } catch (error) {
    // The connection only says that it was broken off; the reason for that is what matters.
    throw watch.reason() ?? error;
  } finally {
    watch.end();
  }
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
  throw new OutputRefused("elsewhere", `${url.host} redirects in circles`);
}

/** Outputs come from hosts that the settings name, or from FASHN's own; over https, unless it is this machine. */
function checked(address: string): URL {
  if (!URL.canParse(address)) throw new OutputRefused("elsewhere", "the output is no address");
  const url = new URL(address);
  const api = new URL(env().fashn.baseUrl);
  const own = url.hostname === api.hostname || (isLoopback(url.hostname) && isLoopback(api.hostname));
  const named = env().fashn.outputHosts.some((host) => host === url.hostname || host === url.host);
  if (!own && !named) throw new OutputRefused("elsewhere", `${url.host} is not among FASHN_OUTPUT_HOSTS`);
  const plain = url.protocol === "http:" && (isLoopback(url.hostname) || (own && api.protocol === "http:"));
  if (url.protocol !== "https:" && !plain)
    throw new OutputRefused("elsewhere", `${url.host} is not reached over https`);
  return url;
}

/** Whether a host will hardly answer otherwise to the same question. */
function isForGood(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429;
}

const tooLarge = () => new OutputRefused("tooLarge", `the output is larger than ${mostBytes / 1_000_000} MB`);

async function* counted(
  chunks: ReadableStream<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw tooLarge();
    count(chunk.byteLength);
    yield chunk;
  }
}

/** Breaks a transfer off that takes too long as a whole, or of which too little comes. */
function watched(signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const began = Date.now();
  let since = 0;
  const timer = setInterval(() => {
    const late = Date.now() - began >= mostMs;
    if (late || since < least.bytes) {
      controller.abort(new OutputRefused("endless", "the output was still coming when the time for it was over"));
    }
    since = 0;
  }, least.periodMs);
  return {
    signal: signal ? AbortSignal.any([signal, controller.signal]) : controller.signal,
    count: (bytes: number) => {
      since += bytes;
    },
    reason: () => controller.signal.reason as OutputRefused | undefined,
    end: () => clearInterval(timer),
  };
}
