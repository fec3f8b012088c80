import { randomUUID } from "node:crypto";
import en from "zod/v4/locales/en.js";
import { endpointOf, isModelName } from "@/lib/catalog";
import type { Endpoint } from "@/lib/catalog/types";
import type { Fault } from "../faults/grammar";
import { planFaults } from "../faults/plan";
import type { Inputs } from "../predictions";
import { refuse } from "./answers";
import { readText } from "./body";
import type { Parts } from "./parts";

type Caller = {
  account: string;
  mount: string;
  faults: Fault[];
  /** Counts a fault that happens a limited number of times. */
  happens: (fault: Fault) => boolean;
};

/** zod/mini ships without words; the sandbox answers in English. */
const words = { error: en().localeError };

/** `POST /v1/run`: checks, reserves and starts a prediction. */
export async function run(request: Request, caller: Caller, parts: Parts): Promise<Response> {
  const { account, mount, faults, happens } = caller;
  const { accounts, predictions, limits, runner, clock, speed } = parts;

  const text = await readText(request, limits.bodyBytes);
  if (text === null) return refuse("InternalServerError", "Internal server error");
  const read = readRequest(text);
  if ("problem" in read) return refuse("BadRequest", read.problem);
  const { endpoint, inputs } = read;

  const webhookUrl = new URL(request.url).searchParams.get("webhook_url");
  if (webhookUrl !== null && !/^https?:\/\/./i.test(webhookUrl)) {
    return refuse("BadRequest", "webhook_url must be an http or https URL");
  }

  // From here to `add` nothing waits: two requests at once cannot both take the last place or the last credit.
  const running = predictions.running(account);
  if (running.length >= limits.inFlight) {
    return refuse("ConcurrencyLimitExceeded", `Too many concurrent predictions: at most ${limits.inFlight}`);
  }
  const { subscription, onDemand } = accounts.read(account);
  const reserved = running.reduce((sum, { credits }) => sum + credits, 0);
  const credits = endpoint.credits(inputs);
  if (subscription + onDemand - reserved < credits) {
    return refuse("OutOfCredits", `This prediction costs ${credits} credits, more than are left`);
  }

  const id = `${randomUUID()}-u1`;
  const createdAt = clock();
  predictions.add(
    {
      id,
      account,
      model: endpoint.name,
      mount,
      createdAt,
      readyAt: createdAt + durationMs(endpoint, inputs, id) / speed,
      credits,
      base64: endpoint.outputs(inputs).base64,
      faults: planFaults(faults.filter((fault) => fault.name === "output" || happens(fault))),
      settled: null,
      webhook: webhookUrl === null ? null : { url: webhookUrl, sent: 0, failures: 0, nextAt: null },
    },
    inputs,
  );
  runner.start(id);
  return Response.json({ id, error: null });
}

type Read = { endpoint: Endpoint; inputs: Inputs } | { problem: string };

function readRequest(text: string): Read {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { problem: "The request body is not valid JSON" };
  }
  if (typeof body !== "object" || body === null) return { problem: "The request body must be a JSON object" };
  const { model_name: name, inputs } = body as { model_name?: unknown; inputs?: unknown };
  if (typeof name !== "string") return { problem: "model_name: required" };
  if (!isModelName(name)) return { problem: `model_name: unknown model ${JSON.stringify(name.slice(0, 80))}` };

  const endpoint = endpointOf(name);
  const parsed = endpoint.inputs.safeParse(inputs, words);
  if (parsed.success) return { endpoint, inputs: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => `${["inputs", ...path].join(".")}: ${message}`);
  return { problem: problems.join("; ") };
}

/** Somewhere in the documented range, the same for the same prediction. Milliseconds at speed 1. */
function durationMs(endpoint: Endpoint, inputs: Inputs, id: string): number {
  const { minMs, maxMs } = endpoint.typical(inputs);
  return minMs + (maxMs - minMs) * (Number.parseInt(id.slice(0, 4), 16) / 0xffff);
}
