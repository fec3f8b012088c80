import { expect, test } from "vitest";
import { figures } from "./support/figures";
import { together } from "./support/stage";

const stage = together();
const table = figures("Faults");

test.each([
  ["", "done"],
  ["drop-after;times=1", "done"],
  ["429=ConcurrencyLimitExceeded;times=1", "done"],
] as const)("%s", async (fault, end) => {
  const { fashn, studio } = stage;
  await fashn.meets(fault);
  const from = Date.now();
  const { id } = await studio.submit("background-remove", { image: await studio.asset("#abc") });
  const job = await studio.until(id, "done", "failed");
  expect(job.status).toBe(end);
  table.add({ what: fault || "none", measured: `${job.status} in ${Date.now() - from} ms`, target: end });
});
