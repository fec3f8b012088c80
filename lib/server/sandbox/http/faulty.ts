import type { Fault } from "../faults/grammar";
import { wait } from "../wait";
import { type ApiErrorName, refuse } from "./answers";

/** Carries a request out, or not, and spoils the answer as the faults say. */
export async function withFaults(
  faults: Fault[],
  carryOut: () => Promise<Response>,
  signal: AbortSignal,
): Promise<Response> {
  if (faults.some(({ name }) => name === "drop-before")) return Response.error();
  let answer: Promise<Response> | null = null;
  const answered = () => {
    answer ??= carryOut();
    return answer;
  };
  let spoiled: Response | null = null;
  for (const fault of faults) {
    if (fault.accepted) await answered();
    spoiled = (await spoil(fault, answered, signal)) ?? spoiled;
  }
  return spoiled ?? answered();
}

/** What the fault makes of the answer; null when the answer itself stays whole. */
async function spoil(
  { name, value }: Fault,
  answered: () => Promise<Response>,
  signal: AbortSignal,
): Promise<Response | null> {
  switch (name) {
    case "late":
      await answered();
      await wait(Number(value), signal);
      return null;
    case "drop-after":
      await answered();
      return Response.error();
    case "bad-json":
      return cutJson(await answered());
    case "402":
      return Response.json({ error: "OutOfCredits", message: "No API credits remaining" }, { status: 402 });
    case "429":
      return refuse(value as ApiErrorName, `${value}, as the sandbox was asked to answer`);
    case "500":
      return refuse("InternalServerError", "Internal server error");
    case "502-html":
      return gatewayPage();
    default:
      return null;
  }
}

async function cutJson(response: Response): Promise<Response> {
  const text = await response.text();
  const headers = { "content-type": "application/json" };
  return new Response(text.slice(0, Math.ceil(text.length / 2)), { status: response.status, headers });
}

function gatewayPage(): Response {
  const headers = { "content-type": "text/html" };
  return new Response("<html><body><h1>502 Bad Gateway</h1></body></html>", { status: 502, headers });
}
