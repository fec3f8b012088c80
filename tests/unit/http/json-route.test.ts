import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { StudioFailure } from "@/lib/server/failure";
import { jsonRoute } from "@/lib/server/http/json-route";
import { log } from "@/lib/server/log/log";

async function answer(handler: () => Promise<unknown>, init?: RequestInit) {
  const response = await jsonRoute(handler)(new Request("http://studio.test/api/x?key=hidden", init), {});
  const text = await response.text();
  return { status: response.status, body: text && JSON.parse(text) };
}
const fail = (error: unknown) => async () => {
  throw error;
};

describe("a JSON route", () => {
  it("sends what its handler answers", async () => {
    expect(await answer(async () => ({ total: 3 }))).toEqual({ status: 200, body: { total: 3 } });
    expect((await answer(async () => new Response(null, { status: 204 }))).status).toBe(204);
  });

  it.each([
    ["not_found", 404],
    ["file_too_large", 413],
    ["unsupported_type", 415],
    ["unreadable_picture", 422],
    ["empty_file", 400],
    ["anything_else", 400],
  ])("answers the expected failure %s with %i and its words", async (code, status) => {
    const error = { code, message: "It is so.", advice: "Do this." };
    expect(await answer(fail(new StudioFailure(error)))).toEqual({ status, body: { ok: false, error } });
  });

  it("says which part of a request is wrong", async () => {
    const handler = async () => z.object({ limit: z.number() }).parse({ limit: "many" });
    expect(await answer(handler)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid_input", fields: { limit: expect.stringContaining("number") } } },
    });
  });

  it("logs what it did not expect with its cause, and answers only where to find it", async () => {
    const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
    const error = new Error("disk /dev/secret is full");
    const { status, body } = await answer(fail(error));
    expect(status).toBe(500);
    expect(body.error.code).toBe("unexpected");
    expect(JSON.stringify(body)).not.toContain("/dev/secret");
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ err: error, requestId: body.error.reference, path: "/api/x" }),
      expect.any(String),
    );
    logged.mockClear();
    await answer(fail(error), { signal: AbortSignal.abort() });
    expect(logged).not.toHaveBeenCalled();
  });
});
