import { z } from "zod";
import { env } from "../env";
import { fashn } from "../fashn/client";
import { classifyRead } from "../fashn/errors";
import { isLoopback } from "../jobs/loopback";
import { blocks, type Finding, good, note } from "./finding";

const body = z.object({ credits: z.object({ total: z.number() }) });

/** Reads the balance: the cheapest thing that FASHN answers only to a key that it knows. */
export async function checkKey(): Promise<Finding> {
  const { sandbox, baseUrl, apiKey } = env().fashn;
  if (sandbox) {
    return note("FASHN", "no key: the studio draws in its own sandbox", "Set FASHN_API_KEY to use FASHN itself.");
  }
  if (apiKey === "sandbox") return note("FASHN", `no key is sent to ${baseUrl}`, "Set FASHN_API_KEY if it wants one.");
  let answer: unknown;
  try {
    answer = await fashn().get("/v1/credits", { timeout: 10_000 });
  } catch (error) {
    return refused(baseUrl, classifyRead(error));
  }
  const read = body.safeParse(answer);
  const wrong = "Check FASHN_BASE_URL: it is the address without /v1.";
  if (!read.success) return blocks("FASHN", `${baseUrl} answers, and not as FASHN does`, wrong);
  const { total } = read.data.credits;
  const words = `${baseUrl} takes the key, ${total} ${total === 1 ? "credit" : "credits"} left`;
  return total > 0 ? good("FASHN", words) : note("FASHN", words, "Buy credits before anything can be made.");
}

function refused(baseUrl: string, { kind, name, message }: ReturnType<typeof classifyRead>): Finding {
  const reach = "Check the network, a proxy or firewall in between, and FASHN_BASE_URL.";
  if (kind === "unavailable") {
    return name === "RateLimitExceeded"
      ? note("FASHN", `${baseUrl} answers; it is being asked too often just now`)
      : blocks("FASHN", `${baseUrl} does not answer (${name}: ${message})`, reach);
  }
  if (name === "NotFound") return blocks("FASHN", `${baseUrl} knows no /v1/credits`, reach);
  return blocks("FASHN", `${baseUrl} refuses the key (${name})`, "Copy FASHN_API_KEY anew from the FASHN dashboard.");
}

/** Results come from hosts that are named; a host that is written as an address never fits. */
export function checkOutputHosts(): Finding {
  const { outputHosts, baseUrl } = env().fashn;
  const odd = outputHosts.filter((host) => /[/\s*@]/.test(host));
  const fix = "Write hosts alone, separated by commas: cdn.fashn.ai,media.fashn.ai";
  if (odd.length > 0) return blocks("Output hosts", `${odd.join(", ")} in FASHN_OUTPUT_HOSTS is no host`, fix);
  const { hostname } = new URL(baseUrl);
  if (hostname === "api.fashn.ai" && !outputHosts.includes("cdn.fashn.ai")) {
    return blocks("Output hosts", "cdn.fashn.ai is not among FASHN_OUTPUT_HOSTS", "Add it: results come from there.");
  }
  const own = isLoopback(hostname) ? "this machine" : hostname;
  return good("Output hosts", [...new Set([...outputHosts, own])].join(", "));
}
