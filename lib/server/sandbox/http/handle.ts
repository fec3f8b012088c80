import { accountOf } from "../accounts";
import { faultsOf, splitKey } from "../faults/asked";
import { type Fault, FaultSyntaxError } from "../faults/grammar";
import { refuse } from "./answers";
import { cdn } from "./cdn";
import { credits } from "./credits";
import { withFaults } from "./faulty";
import type { Parts } from "./parts";
import { findRoute, mountOf } from "./routes";
import { run } from "./run";
import { setFaults } from "./set-faults";
import { status } from "./status";

/** Answers one request as FASHN would. Broken connections are expressed as `broken.ts` says. */
export async function handle(request: Request, parts: Parts): Promise<Response> {
  const found = findRoute(request);
  if (!found) return refuse("NotFound", "Not Found");
  const { route, prefix } = found;
  if (route.name === "cdn") return cdn(route.id, route.file, parts);

  const key = /^Bearer\s+(\S+)\s*$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!key) return refuse("UnauthorizedAccess", "Unauthorized: Invalid token");
  const { name, spec } = splitKey(key);
  const account = accountOf(name);
  if (route.name === "faults") return setFaults(request, account, parts);
  if (!parts.rateLimits.take(account, route.name)) {
    return refuse("RateLimitExceeded", "Too many requests in the current window");
  }

  const mount = mountOf(request, prefix, parts.publicOrigin);
  try {
    const specs = [request.headers.get("x-sandbox-fault"), spec, parts.accounts.read(account).faults];
    const faults = faultsOf(specs, route.name);
    const happens = ({ text, times }: Fault) => times === null || parts.accounts.countFault(account, text, times);
    const carryOut = async () => {
      if (route.name === "credits") return credits(account, parts);
      if (route.name === "status") return status(route.id, account, mount, parts);
      return run(request, { account, mount, faults: faults.prediction, happens }, parts);
    };
    return await withFaults(faults.answer.filter(happens), carryOut, parts.signal);
  } catch (error) {
    if (error instanceof FaultSyntaxError) return refuse("BadRequest", error.message);
    if (parts.signal.aborted) return Response.error();
    parts.report(error, `answering ${request.method} ${new URL(request.url).pathname}`);
    return refuse("InternalServerError", "Internal server error");
  }
}
