import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import type { KeyLimits } from "./key-limits";

// FASHN's API as its documentation describes it, in as few lines as a test needs: it shares no code with the studio
// or its sandbox, remembers every request, and does what a test tells it to.

export type Recorded = {
  at: number;
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: { model_name?: string; inputs?: Record<string, unknown> } | null;
};

export type Prediction = {
  id: string;
  /** What a status read answers; a test may change it at any time. */
  status: string;
  output: unknown;
  error: { name: string; message: string } | null;
  credits: number | null;
  webhookUrl: string | null;
};

/** Answers one request in place of the server; it may also destroy the connection or never answer. */
export type Answer = (request: Recorded, response: ServerResponse) => void | Promise<void>;

export const apiError =
  (status: number, error: string, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error, message: `${error} from the test` }));
  };

export type Options = {
  /** Time from acceptance to completion, milliseconds; null: a test completes them itself. */
  takesMs?: number | null;
  /** Whether a completed prediction calls its webhook. */
  webhooks?: boolean;
  credits?: number;
  /** Rate limits to keep; none without. */
  limits?: KeyLimits;
};

export class FashnServer {
  readonly requests: Recorded[] = [];
  readonly predictions = new Map<string, Prediction>();
  /** Answers of webhooks: status, or null when nobody answered. */
  readonly delivered: { url: string; status: number | null }[] = [];
  /** Special answers, used up one by one. */
  readonly next: { run: Answer[]; status: Answer[]; credits: Answer[]; output: Answer[] } = {
    run: [],
    status: [],
    credits: [],
    output: [],
  };
  takesMs: number | null;
  webhooks: boolean;
  credits: number;
  readonly limits: KeyLimits | undefined;
  /** Makes the outputs of the next predictions. */
  outputs: (id: string, count: number) => unknown = (id, count) =>
    Array.from({ length: count }, (_, index) => `${this.url}/cdn/${id}/output_${index}.png`);
  /** The file of an output, by its path below the server. */
  file: (path: string) => Promise<Buffer> = () => this.png();
  /** Predictions in flight, now and at most. */
  inFlight = 0;
  mostInFlight = 0;

  private count = 0;
  private picture: Promise<Buffer> | undefined;
  private readonly server = createServer((request, response) => void this.handle(request, response));

  constructor({ takesMs = 50, webhooks = true, credits = 10_000, limits }: Options = {}) {
    // A connection that is closed for idleness in the very moment in which a call leaves would leave that call in doubt.
    this.server.keepAliveTimeout = 600_000;
    this.takesMs = takesMs;
    this.webhooks = webhooks;
    this.credits = credits;
    this.limits = limits;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get runs(): Recorded[] {
    return this.requests.filter(({ path }) => path === "/v1/run");
  }

  get downloads(): Recorded[] {
    return this.requests.filter(({ path }) => path.startsWith("/cdn/"));
  }

  get looks(): Recorded[] {
    return this.requests.filter(({ path }) => path.startsWith("/v1/status/"));
  }

  /** The newest prediction. */
  get latest(): Prediction {
    const latest = [...this.predictions.values()].at(-1);
    if (!latest) throw new Error("no prediction was started");
    return latest;
  }

  async listen(port = 0): Promise<this> {
    this.server.listen(port, "127.0.0.1");
    await once(this.server, "listening");
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  /** Starts a prediction as an accepted `run` does. */
  accept(request: Recorded): Prediction {
    this.count += 1;
    const prediction: Prediction = {
      id: `prediction-${this.count}-${Math.random().toString(36).slice(2, 10)}`,
      status: "starting",
      output: null,
      error: null,
      credits: null,
      webhookUrl: request.query.get("webhook_url"),
    };
    this.predictions.set(prediction.id, prediction);
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    const count = Number(request.body?.inputs?.num_images ?? request.body?.inputs?.num_samples ?? 1);
    if (this.takesMs !== null) setTimeout(() => void this.complete(prediction, count), this.takesMs);
    return prediction;
  }

  async complete(prediction: Prediction, count = 1): Promise<void> {
    prediction.output = this.outputs(prediction.id, count);
    await this.end(prediction, "completed", 2 * count);
  }

  async fail(prediction: Prediction, name: string): Promise<void> {
    prediction.error = { name, message: `${name} from the test` };
    await this.end(prediction, "failed", null);
  }

  /** Sets the end of a prediction and calls its webhook. */
  async end(prediction: Prediction, status: string, credits: number | null): Promise<void> {
    prediction.status = status;
    prediction.credits = credits;
    this.credits -= credits ?? 0;
    this.inFlight -= 1;
    if (this.webhooks) await this.callWebhook(prediction);
  }

  async callWebhook(prediction: Prediction): Promise<number | null> {
    if (!prediction.webhookUrl) return null;
    const { id, status, output, error } = prediction;
    const answer = await fetch(prediction.webhookUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id, status, output, error }),
    }).catch(() => null);
    this.delivered.push({ url: prediction.webhookUrl, status: answer?.status ?? null });
    return answer?.status ?? null;
  }

  private async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://fashn.test");
    const text = Buffer.concat(chunks).toString("utf8");
    const request: Recorded = {
      at: Date.now(),
      method: incoming.method ?? "",
      path: pathname,
      query: searchParams,
      headers: incoming.headers,
      body: text ? (JSON.parse(text) as Recorded["body"]) : null,
    };
    this.requests.push(request);
    const kind = kindOf(pathname);
    const refusal = kind && kind !== "output" ? this.limits?.refuse(kind, this.inFlight) : null;
    if (refusal) {
      const wait = refusal.retryAfter === null ? undefined : { "retry-after": String(refusal.retryAfter) };
      return json(response, 429, { error: refusal.name, message: `${refusal.name} by the limits` }, wait);
    }
    const special = kind && this.next[kind].shift();
    if (special) await special(request, response);
    else if (kind === "run") this.run(request, response);
    else if (kind === "status") this.look(request, response);
    else if (kind === "credits") this.balance(response);
    else if (kind === "output") await this.download(request, response);
    else json(response, 404, { error: "NotFound", message: "no such path" });
  }

  private run(request: Recorded, response: ServerResponse): void {
    json(response, 200, { id: this.accept(request).id, error: null });
  }

  private look(request: Recorded, response: ServerResponse): void {
    const prediction = this.predictions.get(request.path.slice("/v1/status/".length));
    if (!prediction) {
      json(response, 404, { error: "NotFound", message: "Prediction not found" });
      return;
    }
    const { id, status, output, error, credits } = prediction;
    const headers: Record<string, string> = credits === null ? {} : { "x-fashn-credits-used": String(credits) };
    json(response, 200, { id, status, ...(output !== null && { output }), error }, headers);
  }

  private balance(response: ServerResponse): void {
    json(response, 200, { credits: { total: this.credits, subscription: this.credits, on_demand: 0 } });
  }

  private async download({ path }: Recorded, response: ServerResponse): Promise<void> {
    const bytes = await this.file(path);
    const type = path.endsWith(".mp4") ? "video/mp4" : "image/png";
    response.writeHead(200, { "content-type": type, "content-length": bytes.length });
    response.end(bytes);
  }

  /** The picture that every output is: 64 × 96 pixels. */
  png(): Promise<Buffer> {
    this.picture ??= sharp({ create: { width: 64, height: 96, channels: 3, background: "#396" } })
      .png()
      .toBuffer();
    return this.picture;
  }
}

function kindOf(path: string): "run" | "status" | "credits" | "output" | null {
  if (path === "/v1/run") return "run";
  if (path.startsWith("/v1/status/")) return "status";
  if (path === "/v1/credits") return "credits";
  return path.startsWith("/cdn/") ? "output" : null;
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}
