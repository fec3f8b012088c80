import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { caller, endAll, newKey, temporaryFolder } from "./support";

afterAll(endAll);

let answer: (request: Request) => Promise<Response>;
beforeAll(async () => {
  vi.stubEnv("STUDIO_DATA_DIR", temporaryFolder());
  vi.stubEnv("SANDBOX_SPEED", "1000");
  const { GET, POST } = await import("@/app/sandbox/[...path]/route");
  answer = (request) => (request.method === "POST" ? POST : GET)(request);
});

test("the studio's own route answers as FASHN under /sandbox", async () => {
  const { run, settled } = caller(answer, "http://studio.test/sandbox", newKey());
  const { id } = (await run({ model_name: "model-create", inputs: { prompt: "woman in a red dress" } })).body;
  const [url] = (await settled(id)).body.output as string[];
  expect(url).toBe(`http://studio.test/sandbox/cdn/${id}/output_0.png`);
  expect((await answer(new Request(url as string))).headers.get("content-type")).toBe("image/png");
});

test("a dropped connection is an answer whose body breaks before it began", async () => {
  const { run } = caller(answer, "http://studio.test/sandbox", newKey());
  await expect(run({ model_name: "model-create", inputs: { prompt: "x" } }, { fault: "drop-after" })).rejects.toThrow(
    "dropped",
  );
});
