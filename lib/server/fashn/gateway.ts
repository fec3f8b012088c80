import "server-only";
import type Fashn from "fashn";
import { z } from "zod";
import type { Catalog, ModelName } from "@/lib/catalog";
import { fashn } from "./client";
import {
  classifyRead,
  classifyRun,
  type InDoubt,
  type OutOfCredits,
  type Rejected,
  type TryLater,
  type Unavailable,
} from "./errors";
import { pushBack, type Turn, takeTurn } from "./limiter";
import { measured } from "./measured";
import { normaliseOutputs } from "./outputs";

/** FASHN's inputs of an endpoint, from the catalogue: the package's own types lag behind the API. */
export type FashnInputs<Name extends ModelName> = z.input<Catalog[Name]["inputs"]>;

export type RunAnswer = { kind: "accepted"; id: string } | Rejected | TryLater | OutOfCredits | InDoubt;

/** A prediction as FASHN tells it. `status` and `error.name` are open sets: unknown words are kept as they are. */
export type Prediction = {
  kind: "read";
  status: string;
  /** URLs or data URIs; empty until completed. */
  outputs: string[];
  error: { name: string; message: string } | null;
  /** From the header `x-fashn-credits-used` of a finished prediction. */
  creditsUsed: number | null;
};

export type Balance = { kind: "read"; total: number; subscription: number; onDemand: number };

/** Long enough for several 6000 px pictures as data URIs over a slow line: giving up too early leaves a job in doubt. */
const runTimeoutMs = 180_000;
const readTimeoutMs = 20_000;

/** `timeout` alone covers the time to the headers; the signal covers the body too. */
const within = (ms: number, signal?: AbortSignal) => ({
  timeout: ms,
  signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(ms + 1000)]) : AbortSignal.timeout(ms + 1000),
});

const runBody = z.object({ id: z.string().min(1) });
const refusal = z.object({ error: z.union([z.string().min(1), z.object({ name: z.string(), message: z.string() })]) });

/** Waits for a free place in FASHN's window of 50 `run`s in 60 s. Taken before `run`, so that `run` leaves at once. */
export function takeRunTurn(signal?: AbortSignal): Promise<Turn> {
  return takeTurn("run", signal);
}

/**
 * Sends a prediction, once: nothing in here repeats it.
 * @param turn the caller's, by `takeRunTurn`
 * @returns what is certain about it; never throws for what FASHN or the network do.
 */
export function run<Name extends ModelName>(
  turn: Turn,
  model: Name,
  inputs: FashnInputs<Name>,
  webhookUrl: string | null,
): Promise<RunAnswer> {
  return measured("run", () => sendRun(turn, model, inputs, webhookUrl));
}

async function sendRun(turn: Turn, model: ModelName, inputs: object, webhookUrl: string | null): Promise<RunAnswer> {
  // The package's union of models is older than the catalogue; it passes what it does not know through unchanged.
  const params = { model_name: model, inputs, ...(webhookUrl && { webhook_url: webhookUrl }) };
  let answer: unknown;
  try {
    answer = await fashn().predictions.run(params as unknown as Fashn.PredictionRunParams, within(runTimeoutMs));
  } catch (error) {
    const failure = classifyRun(error);
    if (failure.kind !== "tryLater") return failure;
    if (failure.reason === "Unreachable") turn.neverLeft();
    // Whatever the reason, the next job would meet the same: all of them wait.
    return { ...failure, afterMs: await pushBack("run", failure.afterMs) };
  } finally {
    turn.answered();
  }
  const accepted = runBody.safeParse(answer);
  if (accepted.success) return { kind: "accepted", id: accepted.data.id };
  const refused = refusal.safeParse(answer);
  if (!refused.success) return { kind: "inDoubt", name: "UnreadableAnswer", message: "The answer carried no id." };
  const { error } = refused.data;
  return typeof error === "string"
    ? { kind: "rejected", name: "NotStarted", message: error }
    : { kind: "rejected", ...error };
}

const statusBody = z.object({
  status: z.string(),
  output: z.unknown().optional(),
  error: z
    .union([z.object({ name: z.string().catch("UnknownError"), message: z.string().catch("") }), z.string()])
    .nullish(),
});

/** Reads a prediction, inside the window of 50 reads in 10 s. */
export async function status(id: string, signal?: AbortSignal): Promise<Prediction | Rejected | Unavailable> {
  const turn = await takeTurn("status", signal);
  return measured("status", () => readStatus(turn, id, signal));
}

async function readStatus(turn: Turn, id: string, signal?: AbortSignal): Promise<Prediction | Rejected | Unavailable> {
  try {
    const { data, response } = await fashn().predictions.status(id, within(readTimeoutMs, signal)).withResponse();
    const body = statusBody.safeParse(data);
    if (!body.success)
      return { kind: "unavailable", name: "UnreadableAnswer", message: body.error.message, afterMs: null };
    const { status, output, error } = body.data;
    const used = response.headers.get("x-fashn-credits-used");
    return {
      kind: "read",
      status,
      outputs: normaliseOutputs(output),
      error: typeof error === "string" ? { name: error, message: "" } : (error ?? null),
      creditsUsed: used !== null && Number.isFinite(Number(used)) ? Number(used) : null,
    };
  } catch (error) {
    return failedRead("status", error);
  } finally {
    turn.answered();
  }
}

const creditsBody = z.object({
  credits: z.object({
    total: z.number(),
    subscription: z.number().catch(0),
    on_demand: z.number().catch(0),
  }),
});

/** Reads the balance, inside the window of 30 reads in 10 s. */
export async function credits(signal?: AbortSignal): Promise<Balance | Rejected | Unavailable> {
  const turn = await takeTurn("credits", signal);
  return measured("credits", () => readCredits(turn, signal));
}

async function readCredits(turn: Turn, signal?: AbortSignal): Promise<Balance | Rejected | Unavailable> {
  try {
    const body = creditsBody.safeParse(await fashn().get("/v1/credits", within(readTimeoutMs, signal)));
    if (!body.success)
      return { kind: "unavailable", name: "UnreadableAnswer", message: body.error.message, afterMs: null };
    const { total, subscription, on_demand } = body.data.credits;
    return { kind: "read", total, subscription, onDemand: on_demand };
  } catch (error) {
    return failedRead("credits", error);
  } finally {
    turn.answered();
  }
}

async function failedRead(kind: "status" | "credits", error: unknown): Promise<Rejected | Unavailable> {
  const failure = classifyRead(error);
  if (failure.kind === "unavailable" && failure.name === "RateLimitExceeded") await pushBack(kind, failure.afterMs);
  return failure;
}
