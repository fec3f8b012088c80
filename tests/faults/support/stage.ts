import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Engine, startEngine } from "@/tests/support/engine";
import { type SandboxProcess, startSandbox } from "@/tests/support/sandbox-process";

const key = "fa-fault-tests";

type Stage = {
  fashn: SandboxProcess & {
    /** What every request of the studio meets from now on, in the grammar of the sandbox; empty for nothing. */
    meets(faults: string): Promise<void>;
  };
  studio: Engine;
};

/** The sandbox in a process of its own in FASHN's place, and the studio's engine in this one, for a test file. */
export function together(): Stage {
  const stage = {} as Stage;
  const data = mkdtempSync(join(tmpdir(), "studio-fashn-"));
  beforeAll(async () => {
    const sandbox = await startSandbox({ data, speed: "100", credits: "100000" });
    const meets = async (faults: string) => {
      const headers = { authorization: `Bearer ${key}` };
      const answer = await fetch(`${sandbox.url}/faults`, { method: "POST", headers, body: faults });
      if (!answer.ok) throw new Error(await answer.text());
    };
    stage.fashn = { ...sandbox, meets };
    stage.studio = await startEngine({ fashnUrl: sandbox.url, env: { FASHN_API_KEY: key } });
  });
  afterAll(async () => {
    await stage.studio?.discard();
    await stage.fashn?.stop();
    rmSync(data, { recursive: true, force: true });
  });
  return stage;
}
