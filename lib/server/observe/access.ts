import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "../env";
import { isDirect } from "../http/direct";
import { isLoopback } from "../jobs/loopback";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Takes as long for a wrong token, of whatever length. */
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

/**
 * This machine asks for itself. Asked for by another name than its own, a page of somebody else's may be behind it, and
 * a studio with a public address has a proxy on this machine, which asks for everybody.
 */
function isOwnMachine(request: Request): boolean {
  const { publicUrl } = env().studio;
  const host = URL.parse(`http://${request.headers.get("host")}`)?.hostname ?? "";
  const hidden = publicUrl === null || isLoopback(new URL(publicUrl).hostname);
  return isDirect(request) && isLoopback(host) && hidden;
}

/** Who asks for the metrics may have them (`yes`), has to bring the token first, or shall not even know of them. */
export function metricsAccess(request: Request): "yes" | "token" | "hidden" {
  const token = env().metricsToken;
  const given = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  if ((token !== null && isSame(given, token)) || isOwnMachine(request)) return "yes";
  return token === null ? "hidden" : "token";
}
