import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Draft } from "@/lib/catalog";
import type { Line } from "./moments";

export type Asked =
  | { ask: "start"; dieAt?: Line | undefined }
  | { ask: "submit"; key: string; draft: Draft<"tryon-max"> };
export type Told = { tell: "loaded" } | { tell: "started" } | { tell: "submitted"; key: string; id: string };

export type Life = ReturnType<typeof newLife>;

/**
 * One life of the studio's engine: a process that loads its code at once, and opens the data when it is started.
 * @param logFile descriptor of the file that takes its log
 */
export function newLife(env: Record<string, string>, logFile: number) {
  const child = fork(join(import.meta.dirname, "engine.ts"), {
    env: { ...process.env, ...env, NODE_OPTIONS: "" },
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    stdio: ["ignore", logFile, logFile, "ipc"],
  });
  const ended = once(child, "exit");
  const heard = new Map<Told["tell"], Promise<unknown>>();
  const answers = new Map<string, (id: string) => void>();
  for (const tell of ["loaded", "started"] as const) {
    heard.set(tell, new Promise((resolve) => child.on("message", (told: Told) => told.tell === tell && resolve(told))));
  }
  child.on("message", (told: Told) => told.tell === "submitted" && answers.get(told.key)?.(told.id));
  // Whoever asks a process that is just dying gets no answer, and that is what is tried here.
  const ask = (asked: Asked) => child.connected && child.send(asked, () => undefined);

  return {
    /** Resolves when it has died, whoever has killed it. */
    ended,
    kill: () => child.kill("SIGKILL"),
    /** @param dieAt the line of the log with which it kills itself */
    async start(dieAt?: Line): Promise<void> {
      await Promise.race([heard.get("loaded"), ended]);
      ask({ ask: "start", dieAt });
      await Promise.race([heard.get("started"), ended]);
    },
    /** Presses Generate; answers the job's id, or null when it died first. */
    async submit(key: string, draft: Draft<"tryon-max">): Promise<string | null> {
      const answer = new Promise<string>((resolve) => answers.set(key, resolve));
      ask({ ask: "submit", key, draft });
      return Promise.race([answer, ended.then(() => null)]);
    },
  };
}
