import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Engine, startEngine } from "@/tests/support/engine";
import { type SandboxProcess, startSandbox } from "@/tests/support/sandbox-process";

const key = "fa-fault-tests";

export type Fashn = SandboxProcess & {
  /** Folder of the sandbox's own records. */
  data: string;
  /** What every request of the studio meets from now on, in the grammar of the sandbox; empty for nothing. */
  meets(faults: string): Promise<void>;
};

export type Stage = { fashn: Fashn; studio: Engine };

/** The sandbox in a process of its own, in FASHN's place. */
export async function startFashn(data: string, args: Record<string, string> = {}): Promise<Fashn> {
  const sandbox = await startSandbox({ data, speed: "100", credits: "100000", ...args });
  const meets = async (faults: string) => {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(`${sandbox.url}/faults`, { method: "POST", headers, body: faults });
    if (!answer.ok) throw new Error(await answer.text());
  };
  return { ...sandbox, data, meets };
}

/** The sandbox, and the studio's engine in this process, for a test file. */
export function together(): Stage {
  const stage = {} as Stage;
  const data = mkdtempSync(join(tmpdir(), "studio-fashn-"));
  beforeAll(async () => {
    stage.fashn = await startFashn(data);
    stage.studio = await startEngine({ fashnUrl: stage.fashn.url, env: { FASHN_API_KEY: key } });
  });
  afterAll(async () => {
    // First: what the studio still waits for then ends while there is a database to write it into.
    await stage.fashn?.stop();
    await stage.studio?.discard();
    rmSync(data, { recursive: true, force: true });
  });
  return stage;
}
