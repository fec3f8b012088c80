import "server-only";
import { readFile } from "node:fs/promises";
import { env } from "../env";
import { isSigned, sign } from "../secret";
import { derivedStorage } from "../storage/storage";
import { fileUrl } from "./keys";
import type { Prepared } from "./prepare";

const purpose = "file for FASHN";
/** Milliseconds that FASHN may fetch a picture: it does so when it starts, but its queue can be long. */
const lifetime = 6 * 60 * 60_000;

/**
 * How a prepared picture reaches FASHN: as a signed, expiring URL where FASHN can reach this studio over https,
 * otherwise inside the request as a data URI.
 * @param options.inside always inside the request: FASHN keeps addresses in its request history, but no data URIs.
 */
export async function deliver(prepared: Prepared, options: { inside?: boolean } = {}): Promise<string> {
  const { publicUrl } = env().studio;
  if (publicUrl?.startsWith("https:") && !options.inside) {
    const expires = String(Date.now() + lifetime);
    const query = new URLSearchParams({ expires, signature: sign(purpose, `${prepared.key} ${expires}`) });
    return `${publicUrl}${fileUrl(prepared.key)}?${query}`;
  }
  const base64 = await derivedStorage().withFile(prepared.key, (path) => readFile(path, "base64"));
  return `data:${prepared.mime};base64,${base64}`;
}

/** True for a query that `deliver` wrote for this key and that has not expired. */
export function isDelivered(key: string, query: URLSearchParams): boolean {
  const expires = query.get("expires") ?? "";
  return isSigned(purpose, `${key} ${expires}`, query.get("signature") ?? "") && Date.now() < Number(expires);
}
