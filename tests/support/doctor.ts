import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

const options = ["--conditions=react-server", "--disable-warning=ExperimentalWarning", "--import", "tsx"];

/** Runs `npm run doctor` as a program of its own; `lines` by the part that they are about. */
export async function runDoctor(settings: Record<string, string>) {
  const child = spawn(process.execPath, [...options, "scripts/doctor.ts"], {
    env: { ...process.env, LOG_LEVEL: "silent", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [output, trouble, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  const about = (part: string) => output.split("\n").find((line) => line.slice(6).startsWith(`${part}:`)) ?? "";
  return { code: code as number | null, output: output + trouble, about };
}
