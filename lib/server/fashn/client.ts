import "server-only";
import Fashn from "fashn";
import { env } from "../env";
import { telling } from "./never-sent";

let client: Fashn | undefined;

/** The official client. Built on first use: without a key its constructor throws. It never repeats a request by itself. */
export function fashn(): Fashn {
  const { apiKey, baseUrl } = env().fashn;
  client ??= new Fashn({ apiKey, baseURL: baseUrl, maxRetries: 0, logLevel: "off", fetch: telling });
  return client;
}
