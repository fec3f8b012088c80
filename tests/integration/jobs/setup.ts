import { afterAll, afterEach, beforeAll } from "vitest";
import { type Engine, type EngineOptions, startEngine } from "@/tests/support/engine";
import { FashnServer } from "@/tests/support/fashn-server";

/** One FASHN and one studio for a test file, set back between tests. */
export function together(env: EngineOptions["env"] = {}): { fashn: FashnServer; studio: Engine } {
  const pair = {} as { fashn: FashnServer; studio: Engine };
  beforeAll(async () => {
    pair.fashn = await new FashnServer().listen();
    pair.studio = await startEngine({ fashnUrl: pair.fashn.url, env });
  });
  afterEach(() => {
    const { fashn } = pair;
    fashn.requests.length = 0;
    fashn.predictions.clear();
    fashn.takesMs = 50;
    fashn.webhooks = true;
    fashn.outputs = (id, count) => Array.from({ length: count }, (_, n) => `${fashn.url}/cdn/${id}/output_${n}.png`);
    fashn.file = () => fashn.png();
    for (const answers of Object.values(fashn.next)) answers.length = 0;
  });
  afterAll(async () => {
    await pair.studio.discard();
    await pair.fashn.close();
  });
  return pair;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
