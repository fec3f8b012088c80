import { expect, test } from "vitest";
import { clean } from "@/lib/server/log/clean";

const key = "fa-secret-key-123";

test("keys, tokens and pictures do not reach the log, wherever they stand", () => {
  const cause = new Error(`refused with ${key}`);
  const line = {
    err: new Error("run data:image/png;base64,iVBORw0KGgo= failed", { cause }),
    url: "http://studio/api/webhooks/fashn/1?token=abc-DEF_1&x=1",
    headers: { Authorization: `Bearer ${key}`, "x-api-key": "other" },
    inputs: [{ image: `data:image/jpeg;base64,${"A".repeat(5_000_000)}` }],
  };
  const text = JSON.stringify(clean(line, [key]));
  expect(text).not.toContain(key);
  expect(text).not.toContain("iVBOR");
  expect(text).not.toContain("AAAA");
  expect(text).not.toContain("abc-DEF_1");
  expect(text).not.toContain("other");
  expect(text).toContain("x=1");
  expect(text.length).toBeLessThan(8000);
});

test("numbers, dates and short words stay as they are; what is endless is cut", () => {
  const at = new Date();
  expect(clean({ n: 1, ok: true, at, none: null, word: "in_doubt" }, [])).toEqual({
    n: 1,
    ok: true,
    at,
    none: null,
    word: "in_doubt",
  });
  expect(clean("x".repeat(5000), [])).toMatch(/… \(5000 characters\)$/);
  const ring: { self?: unknown } = {};
  ring.self = ring;
  expect(JSON.stringify(clean(ring, []))).toContain("[deep]");
});

test("what a failed query, an address of a database or a header tells is cut", () => {
  const query = new Error('Failed query: insert into "jobs"\nparams: 1,{"prompt":"a secret dress"},2');
  const refused = new Error("cannot reach postgres://studio:hunter2@db:5432/studio with Bearer abc.def-1");
  const text = JSON.stringify([clean(query, []), clean(refused, [])]);
  expect(text).not.toContain("secret dress");
  expect(text).not.toContain("hunter2");
  expect(text).not.toContain("abc.def-1");
  expect(text).toContain("insert into");
  expect(text).toContain("db:5432/studio");
  // Where it broke is still told.
  expect(text).toContain("clean.test.ts");
});
