import { spawn } from "node:child_process";
import { once } from "node:events";

export type SandboxProcess = { url: string; stop(): Promise<number | null>; kill(): Promise<void> };

/**
 * Starts `npm run sandbox` as a process of its own: FASHN in miniature, which lives on when a studio dies.
 * @param args its options; `data`, the folder of its state, is left to the caller to remove
 * @throws Error with what it printed when it ends before it listens
 */
export async function startSandbox(args: { data: string } & Record<string, string>): Promise<SandboxProcess> {
  const options = { port: "0", speed: "200", ...args };
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/sandbox.ts", ...flags], { stdio: "pipe" });
  const ended = once(child, "exit") as Promise<[number | null]>;
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const [, found] = /FASHN_BASE_URL=(\S+)/.exec(printed) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", (code) => reject(new Error(`the sandbox ended with ${code}:\n${printed}`)));
  });
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    return (await ended)[0];
  };
  return { url, stop: () => end("SIGTERM"), kill: async () => void (await end("SIGKILL")) };
}
