import { type SQL, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { recipeOf } from "@/lib/catalog/recipe";
import { readUrl } from "@/tests/support/files";
import { together } from "../jobs/setup";

// A studio that FASHN can reach over https: pictures would go as addresses, and stand in FASHN's request history.
const pair = together({ STUDIO_URL: "https://studio.test" });

/** Lets the newest prediction end and calls the webhook where this machine can be reached. */
async function complete() {
  const { fashn, studio } = pair;
  const { latest } = fashn;
  const address = new URL(latest.webhookUrl ?? "");
  latest.webhookUrl = `http://127.0.0.1:${studio.port}${address.pathname}${address.search}`;
  await fashn.complete(latest);
}

/** Everything that the database holds, as text. */
async function everythingStored(): Promise<string> {
  const tables = await select<{ name: string }>(
    sql`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => select(sql.raw(`select to_jsonb(t)::text as row from ${name} t`))),
  );
  return JSON.stringify(rows);
}

async function select<Row>(query: SQL): Promise<Row[]> {
  return ((await pair.studio.db.execute(query)) as { rows: Row[] }).rows;
}

test("a private take is kept, and neither FASHN's CDN nor a public address had any part in it", async () => {
  const { fashn, studio } = pair;
  const picture = await fashn.png();
  const base64 = picture.toString("base64");
  fashn.takesMs = null;
  fashn.outputs = () => [`data:image/png;base64,${base64}`];
  const { log } = await import("@/lib/server/log/log");
  const lines = (["debug", "info", "warn", "error"] as const).map((level) => vi.spyOn(log(), level));

  const { id } = await studio.tryOn({ return_base64: true, prompt: "Coat worn open" });
  await studio.until(id, "running");
  await complete();
  const done = await studio.until(id, "done", "failed");

  expect(done).toMatchObject({ status: "done", error: null });
  expect(done.outputs[0]?.bytes).toBe(picture.length);
  expect(fashn.downloads).toEqual([]);

  // Asked for in so many words, with every picture inside the request.
  const sent = fashn.runs[0]?.body?.inputs ?? {};
  expect(sent.return_base64).toBe(true);
  expect(sent.model_image).toMatch(/^data:image\/jpeg;base64,\/9j/);
  expect(sent.product_image).toMatch(/^data:image\/jpeg;base64,\/9j/);

  // In the studio the picture is a file, and nothing but a file.
  const stored = await everythingStored();
  expect(stored).toContain(id);
  expect(stored).not.toContain("base64,");
  expect(stored).not.toContain(base64.slice(0, 60));
  const logged = lines.flatMap((line) => line.mock.calls);
  expect(JSON.stringify(logged)).toContain(id);
  expect(JSON.stringify(logged)).not.toContain("base64,");
  const kept = await (await readUrl(done.outputs[0]?.originalUrl ?? "")).arrayBuffer();
  expect(Buffer.compare(Buffer.from(kept), picture)).toBe(0);
  expect(recipeOf("tryon-max", done.inputs).rows).toContainEqual({
    field: "return_base64",
    label: "Not stored at FASHN",
    value: "Yes",
  });
});

test("any other take of this studio goes by addresses", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  const { id } = await studio.tryOn();
  await studio.until(id, "running");
  expect(fashn.runs[0]?.body?.inputs?.model_image).toMatch(/^https:\/\/studio\.test\//);
  await complete();
  await studio.until(id, "done");
  expect(fashn.downloads).toHaveLength(1);
});

test("a private result that could not be fetched within the hour says so, with the bill", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  fashn.outputs = () => ["_expired"];
  const { id } = await studio.tryOn({ return_base64: true });
  await studio.until(id, "running");
  await complete();
  const job = await studio.until(id, "failed", "done");
  expect(job).toMatchObject({ status: "failed", error: { name: "OutputExpired", charged: "yes" } });
  expect(job.error?.detail).toContain("for an hour");
});

test("while it cannot be stored the studio names FASHN's hour", async () => {
  const { fashn, studio } = pair;
  fashn.takesMs = null;
  // A picture that is cut off cannot be kept, and the next try may bring it whole.
  const whole = await fashn.png();
  fashn.outputs = () => [`data:image/png;base64,${whole.subarray(0, 40).toString("base64")}`];
  const { id } = await studio.tryOn({ return_base64: true });
  await studio.until(id, "running");
  await complete();
  await expect.poll(async () => (await studio.job(id))?.error?.advice, { timeout: 20_000 }).toContain("60 minutes");
  fashn.latest.output = [`data:image/png;base64,${whole.toString("base64")}`];
  expect(await studio.until(id, "done", "failed")).toMatchObject({ status: "done" });
});
