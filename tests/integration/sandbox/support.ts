import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { createSandbox, type Sandbox, type SandboxOptions } from "@/lib/server/sandbox";
import type { Render } from "@/lib/server/sandbox/render/types";
import { type SandboxServer, serve } from "@/lib/server/sandbox/serve";
import { type SandboxProcess, startSandbox } from "@/tests/support/sandbox-process";

/** Draws one plain colour: enough where a test asks about the transport and not about the picture. */
export const plainRender: Render = async ({ inputs }) => {
  const count = typeof inputs.num_images === "number" ? inputs.num_images : 1;
  const mime = inputs.output_format === "jpeg" ? "image/jpeg" : "image/png";
  const colour = { r: Number(inputs.seed ?? 0) % 256, g: 120, b: 90 };
  const picture = sharp({ create: { width: 48, height: 64, channels: 3, background: colour } });
  const bytes = await picture.toFormat(mime === "image/jpeg" ? "jpeg" : "png").toBuffer();
  return Array.from({ length: count }, () => ({ bytes, mime }));
};

const folders: string[] = [];
const endings: (() => unknown)[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-test-"));
  folders.push(folder);
  return folder;
}

/** Ends what a test file started and deletes its folders. */
export async function endAll(): Promise<void> {
  await Promise.all(endings.splice(0).map((end) => end()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function newSandbox(options: Partial<SandboxOptions> = {}): Sandbox {
  const sandbox = createSandbox({ dataDir: temporaryFolder(), speed: 1000, render: plainRender, ...options });
  endings.push(() => sandbox.close());
  return sandbox;
}

/** A sandbox behind a real socket, for what only shows there. */
export async function serveSandbox(options: Partial<SandboxOptions> = {}): Promise<SandboxServer> {
  const server = await serve(newSandbox(options), 0);
  endings.push(() => server.close());
  return server;
}

let keys = 0;
/** A key that no other test uses: every key is an account of its own. */
export function newKey(): string {
  keys += 1;
  return `key-${process.pid}-${keys}`;
}

export async function pictureUri(width = 60, height = 80): Promise<string> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: "#c83" } })
    .jpeg()
    .toBuffer();
  return `data:image/jpeg;base64,${bytes.toString("base64")}`;
}

type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

/** Speaks to a sandbox as one account. `reach` is its `fetch`, or the real one. */
export function caller(reach: (request: Request) => Promise<Response>, base: string, key: string) {
  const send = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Answer> => {
    const headers = { authorization: `Bearer ${key}`, ...init.headers };
    const response = await reach(new Request(`${base}${path}`, { ...init, headers }));
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const status = (id: unknown) => send(`/v1/status/${id}`);
  return {
    send,
    status,
    run: (body: unknown, options: { fault?: string; webhook?: string } = {}) =>
      send(`/v1/run${options.webhook ? `?webhook_url=${encodeURIComponent(options.webhook)}` : ""}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(options.fault ? { "x-sandbox-fault": options.fault } : {}),
        },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    credits: async () =>
      (await send("/v1/credits")).body.credits as Record<"total" | "subscription" | "on_demand", number>,
    /** Polls until the status is none of the words of a running prediction. */
    async settled(id: unknown): Promise<Answer> {
      for (let attempt = 0; attempt < 400; attempt += 1) {
        const answer = await status(id);
        if (answer.status !== 200) throw new Error(`status answered ${answer.status}: ${JSON.stringify(answer.body)}`);
        if (!["starting", "in_queue", "processing"].includes(String(answer.body.status))) return answer;
        // Quick at first, then inside the status limit of 50 in 10 s, however long it takes.
        await pause(attempt < 8 ? 50 : 250);
      }
      throw new Error(`prediction ${id} did not settle`);
    },
  };
}

/** A try-on that is valid. */
export async function tryOn(inputs: Record<string, unknown> = {}) {
  const picture = await pictureUri();
  return { model_name: "tryon-max", inputs: { product_image: picture, model_image: picture, ...inputs } };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until a condition holds. @throws Error after ten seconds. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if (condition()) return;
    await pause(20);
  }
  throw new Error(`it never came true: ${what}`);
}

/** A server that records what it is sent and answers with the statuses given, the last one for ever. */
export async function listen(answers: number[] = [200], file?: { type: string; bytes: Buffer | string }) {
  const received: { body: Record<string, unknown>; at: number }[] = [];
  const server = createServer(async (request, response) => {
    const text = await readAll(request);
    const status = answers[Math.min(received.length, answers.length - 1)] ?? 200;
    received.push({ body: text ? JSON.parse(text) : {}, at: Date.now() });
    response.writeHead(status, { "content-type": file?.type ?? "text/plain" }).end(file?.bytes ?? "ok");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** `npm run sandbox` as a process of its own. */
export async function startProcess(args: Record<string, string> = {}): Promise<SandboxProcess> {
  const sandbox = await startSandbox({ data: temporaryFolder(), ...args });
  endings.push(sandbox.kill);
  return sandbox;
}
