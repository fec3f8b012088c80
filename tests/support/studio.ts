import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/setup/free-port.mjs";

export { freePort };

export type Studio = {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything the server printed so far. */
  output(): string;
  /** Ends it as Ctrl-C does; answers the exit code and the time it took, in milliseconds. */
  stop(): Promise<{ code: number | null; ms: number }>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
};

/**
 * Starts the production build as `npm start` does, in a data directory of its own, and waits until it answers.
 * The caller keeps `dataDir` when it wants to start again on the same data.
 * @throws Error with the server's output when it ends before it is ready.
 */
export async function startStudio(options: { env?: Record<string, string>; dataDir?: string; port?: number } = {}) {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "studio-data-"));
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      SANDBOX_SPEED: "20",
      LOG_LEVEL: "warn",
      ...options.env,
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
      STUDIO_DATA_DIR: dataDir,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const ended = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;

  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the studio ended with ${child.exitCode}:\n${output}`);
    if (Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`the studio did not answer:\n${output}`);
    }
    const health = await fetch(`${url}/api/health`).catch(() => null);
    if (health?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  const studio: Studio = {
    url,
    dataDir,
    process: child,
    output: () => output,
    async stop() {
      const from = Date.now();
      child.kill("SIGTERM");
      const [code] = await ended;
      return { code: code as number | null, ms: Date.now() - from };
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
  return studio;
}

/** Removes a data directory that a test no longer needs. */
export function discard(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}
