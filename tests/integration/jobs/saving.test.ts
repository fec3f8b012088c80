import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "@/lib/server/db/schema";
import { apiError } from "@/tests/support/fashn-server";
import { together } from "./setup";

const pair = together();

test("an output that is not there yet is fetched again until it is, and the screen says so", async () => {
  const { fashn, studio } = pair;
  fashn.next.output.push(apiError(404, "NotFound"), apiError(500, "Oops"));
  const { id } = await studio.tryOn();
  await expect.poll(async () => (await studio.job(id))?.error?.name).toBe("NotSavedYet");
  expect(await studio.job(id)).toMatchObject({ status: "saving", usedCredits: 2, error: { charged: "yes" } });
  const done = await studio.until(id, "done", "failed");
  expect(done).toMatchObject({ status: "done", error: null });
  expect(done.outputs).toHaveLength(1);
  expect(fashn.runs).toHaveLength(1);
});

test("an output that breaks off is not taken for a picture", async () => {
  const { fashn, studio } = pair;
  const png = await fashn.png();
  fashn.next.output.push((_, response) => {
    response.writeHead(200, { "content-type": "image/png" });
    response.end(png.subarray(0, png.length / 2));
  });
  const { id } = await studio.tryOn();
  const [output] = (await studio.until(id, "done", "failed")).outputs;
  expect(output?.bytes).toBe(png.length);
  expect(fashn.downloads).toHaveLength(2);
});

test("an output that cannot be had yet keeps none of the others waiting", async () => {
  const { fashn, studio } = pair;
  fashn.next.output.push(apiError(404, "NotFound"));
  const { id } = await studio.tryOn({ num_images: 3 });
  await expect.poll(async () => (await studio.job(id))?.error?.name).toBe("NotSavedYet");
  const waiting = await studio.job(id);
  expect(waiting?.status).toBe("saving");
  expect(waiting?.outputs.length).toBe(2);
  const done = await studio.until(id, "done", "failed");
  expect(done.outputs.map(({ position }) => position)).toEqual([0, 1, 2]);
  expect(fashn.downloads).toHaveLength(4);
});

test("what FASHN has deleted is said so at once, with the bill", async () => {
  const { fashn, studio } = pair;
  fashn.outputs = () => ["_expired"];
  const { id } = await studio.tryOn();
  const job = await studio.until(id, "failed", "done");
  expect(job).toMatchObject({ status: "failed", usedCredits: 2, error: { name: "OutputExpired", charged: "yes" } });
});

test("pictures inside the answer are kept like all others", async () => {
  const { fashn, studio } = pair;
  const uri = `data:image/png;base64,${(await fashn.png()).toString("base64")}`;
  fashn.outputs = (_, count) => Array.from({ length: count }, () => uri);
  const { id } = await studio.tryOn({ return_base64: true, num_images: 2 });
  const done = await studio.until(id, "done", "failed");
  expect(done.outputs.map(({ width, position }) => [width, position])).toEqual([
    [64, 0],
    [64, 1],
  ]);
  expect(fashn.downloads).toHaveLength(0);
  // Megabytes of text have no place in the database.
  const [row] = await studio.db.select({ kept: jobs.remoteOutputs }).from(jobs).where(eq(jobs.id, id));
  expect(row).toEqual({ kept: null });
});

test.each([
  ["{images: […]}", (url: string) => ({ images: [url] })],
  ["a bare string", (url: string) => url],
])("an output in the shape of %s is understood", async (_, shape) => {
  const { fashn, studio } = pair;
  fashn.outputs = (id) => shape(`${fashn.url}/cdn/${id}/output_0.png`);
  const { id } = await studio.submit("face-to-model", { face_image: await studio.asset("#caa") });
  expect((await studio.until(id, "done", "failed")).outputs).toHaveLength(1);
});

test("nothing is fetched from a host that is not FASHN's", async () => {
  const { fashn, studio } = pair;
  fashn.outputs = () => ["https://example.com/secret.png"];
  const { id } = await studio.tryOn();
  expect(await studio.until(id, "failed", "done")).toMatchObject({
    status: "failed",
    outputs: [],
    error: { name: "NotFetched", detail: "example.com is not among FASHN_OUTPUT_HOSTS", charged: "yes" },
  });
});

test("a redirect leads nowhere either", async () => {
  const { fashn, studio } = pair;
  fashn.next.output.push((_, response) => {
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end();
  });
  const { id } = await studio.tryOn();
  await expect.poll(async () => (await studio.job(id))?.error?.detail).toContain("169.254.169.254");
});

test("where one of several is no picture, the others are kept, and it can be fetched again", async () => {
  const { fashn, studio } = pair;
  const spoiled = new Set<string>();
  fashn.outputs = (id, count) => {
    spoiled.add(`/cdn/${id}/output_1.png`);
    return Array.from({ length: count }, (_, n) => `${fashn.url}/cdn/${id}/output_${n}.png`);
  };
  fashn.file = async (path) => (spoiled.has(path) ? Buffer.from("<!doctype html><p>Hello") : fashn.png());
  const { id } = await studio.tryOn({ num_images: 3 });
  await expect.poll(async () => (await studio.job(id))?.error?.name).toBe("NotFetched");
  const partly = await studio.until(id, "done", "failed");
  expect(partly).toMatchObject({ status: "done", usedCredits: 6, error: { charged: "yes" } });
  expect(partly.outputs.map(({ position }) => position)).toEqual([0, 2]);

  spoiled.clear();
  const { fetchAgain } = await import("@/lib/server/jobs/fetch-again");
  await fetchAgain(id);
  await expect.poll(async () => (await studio.job(id))?.outputs.length).toBe(3);
  expect(await studio.until(id, "done", "failed")).toMatchObject({ status: "done", error: null });
  expect(fashn.runs).toHaveLength(1);
});
