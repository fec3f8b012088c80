import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { databaseUrl } from "./databases";
import { openEngine } from "./open-engine";
import { freePort } from "./studio";

const ours = ["FASHN_", "CREDIT_", "STUDIO_", "PORT", "HOSTNAME", "LOG_LEVEL", "DATABASE_URL"];

export type EngineOptions = { fashnUrl: string; dataDir?: string; env?: Record<string, string> };

async function settings({
  fashnUrl,
  dataDir = newDataDir(),
  env = {},
}: EngineOptions): Promise<Record<string, string>> {
  return {
    FASHN_API_KEY: "fa-test-key",
    FASHN_BASE_URL: fashnUrl,
    STUDIO_DATA_DIR: dataDir,
    DATABASE_URL: await databaseUrl(dataDir),
    PORT: String(await freePort()),
    LOG_LEVEL: "silent",
    ...env,
  };
}

export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), "studio-jobs-"));
}

/** Starts the studio's engine in this process; `discard` also removes its data. */
export async function startEngine(options: EngineOptions) {
  for (const name of Object.keys(process.env)) {
    if (ours.some((prefix) => name.startsWith(prefix))) delete process.env[name];
  }
  Object.assign(process.env, await settings(options));
  // A new start reads its settings anew and shares nothing with the one before.
  vi.resetModules();
  for (const name of Object.keys(globalThis)) {
    if (name.startsWith("studio")) Reflect.deleteProperty(globalThis, name);
  }
  const engine = await openEngine();
  const discard = async () => {
    await engine.stop();
    rmSync(engine.dataDir, { recursive: true, force: true });
  };
  return { ...engine, discard };
}

export type Engine = Awaited<ReturnType<typeof startEngine>>;

/** Starts the engine in a process of its own, which can be killed as a power cut would. */
export async function forkEngine(options: EngineOptions) {
  const env = await settings(options);
  const child: ChildProcess = fork(join(import.meta.dirname, "engine-process.ts"), {
    env: { ...process.env, ...env, NODE_OPTIONS: "" },
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.on("data", (chunk) => (said += chunk));
  child.stderr?.pipe(process.stderr, { end: false });
  const ended = once(child, "exit").then(() => {
    throw new Error(`the engine did not start: ${said}`);
  });
  await Promise.race([once(child, "message"), ended]);
  ended.catch(() => undefined);
  return {
    port: Number(env.PORT),
    /** Submits a try-on and answers the job's id. */
    async tryOn(): Promise<string> {
      child.send("try-on");
      const [id] = await once(child, "message");
      return String(id);
    },
    async kill(): Promise<void> {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

export type ForkedEngine = Awaited<ReturnType<typeof forkEngine>>;
