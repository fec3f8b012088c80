import "server-only";

/**
 * Failures that happen before a request leaves this machine: the name is not found, nobody listens, the way is
 * closed, the certificate is refused. After any of these FASHN cannot have seen the request.
 * ECONNRESET, EPIPE and closed sockets are not among them: they also happen after the request was read.
 */
const beforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_INVALID_URL",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "ERR_SSL_WRONG_VERSION_NUMBER",
]);

/** The request certainly did not leave. `code` says why: `ECONNREFUSED`, `ENOTFOUND` … */
export class NeverSent extends Error {
  override name = "NeverSent";
  constructor(readonly code: string) {
    // Words such as "timeout" would make the package hide this error behind one of its own.
    super(`the connection could not be made (${code.replaceAll("_", " ").replace(/time ?out/i, "too slow")})`);
  }
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  // One name may have several addresses; each attempt then failed in its own way.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap(codesOf);
  const code = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return code.length > 0 ? code : codesOf(error.cause);
}

/**
 * `fetch` that tells apart what the official package blurs: its timeout error drops the cause, so that a connection
 * that was never made looks like an answer that never came.
 * @throws NeverSent when the request certainly did not leave; otherwise what `fetch` throws.
 */
export const telling: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, init);
  } catch (error) {
    const codes = codesOf(error);
    if (codes.length > 0 && codes.every((code) => beforeSending.has(code))) throw new NeverSent(codes[0] ?? "");
    throw error;
  }
};
