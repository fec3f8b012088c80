import { expect, test } from "vitest";
import type { PromptPage } from "@/lib/types/prompt";
import { together } from "../jobs/setup";

const pair = together();

async function read(query: string): Promise<PromptPage> {
  const { GET } = await import("@/app/api/prompts/route");
  return (await GET(new Request(`http://studio.test/api/prompts?${query}`), undefined)).json();
}
const texts = async (query: string) => (await read(query)).prompts.map(({ text }) => text);

test("prompts of the asked endpoints come back once each, newest use first, page by page, and can be searched", async () => {
  pair.fashn.takesMs = null;
  for (const prompt of ["Coat worn open", "50 % wool_coat", "Sleeves rolled up", "Coat worn open", "", "  "]) {
    await pair.studio.tryOn({ prompt });
  }
  await pair.studio.submit("model-create", { prompt: "Woman in a coat" });

  expect(await texts("model=tryon-max")).toEqual(["Coat worn open", "Sleeves rolled up", "50 % wool_coat"]);
  expect(await texts("model=tryon-max&model=model-create")).toHaveLength(4);
  expect(await texts("model=edit")).toEqual([]);

  expect(await texts("model=tryon-max&q=COAT")).toEqual(["Coat worn open", "50 % wool_coat"]);
  // Signs that mean something to the database are letters like others.
  expect(await texts("model=tryon-max&q=50%20%25")).toEqual(["50 % wool_coat"]);
  expect(await texts("model=tryon-max&q=_")).toEqual(["50 % wool_coat"]);
  expect(await texts("model=tryon-max&q=silk")).toEqual([]);

  const first = await read("model=tryon-max&limit=2");
  expect(first.next).not.toBeNull();
  // A prompt that is used again between two reads comes to the front of the list; the rest stays where it was.
  await pair.studio.tryOn({ prompt: "Coat worn open" });
  const second = await read(`model=tryon-max&limit=2&before=${first.next}`);
  expect(second.prompts.map(({ text }) => text)).toEqual(["50 % wool_coat"]);
  expect(second.next).toBeNull();
});

test("a read without an endpoint is refused", async () => {
  expect(await read("")).toMatchObject({ ok: false, error: { code: "invalid_input" } });
  expect(await read("model=tryon-9")).toMatchObject({ ok: false, error: { code: "invalid_input" } });
});
