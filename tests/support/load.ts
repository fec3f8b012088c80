import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./studio";

export type Order = { submit: number } | { states: true } | { stop: true };

/**
 * Starts the engine in a process of its own, for work by the hundred.
 * @param env its settings besides those for a FASHN at `fashnUrl`
 */
export async function startLoad(fashnUrl: string, env: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), "studio-load-"));
  const settings = {
    FASHN_API_KEY: "fa-load",
    FASHN_BASE_URL: fashnUrl,
    STUDIO_DATA_DIR: dataDir,
    PORT: String(await freePort()),
    LOG_LEVEL: "silent",
  };
  const child = fork(join(import.meta.dirname, "load-process.ts"), {
    env: { ...process.env, ...settings, ...env, NODE_OPTIONS: "" },
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const told = () =>
    Promise.race([
      once(child, "message").then(([message]) => message as { states?: Record<string, number> }),
      ended.then(() => Promise.reject(new Error("the engine ended"))),
    ]);
  await told();
  const ask = async (order: Order) => {
    const answer = told();
    child.send(order);
    return answer;
  };
  return {
    /** Submits so many jobs of one picture each; resolves when all are queued. */
    submit: (count: number) => ask({ submit: count }),
    /** Jobs by state. */
    states: async () => (await ask({ states: true })).states ?? {},
    async discard(): Promise<void> {
      if (child.connected) child.send({ stop: true } satisfies Order);
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Load = Awaited<ReturnType<typeof startLoad>>;
