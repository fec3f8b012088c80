import "@/lib/client/every-endpoint";
import { describe, expect, it } from "vitest";
import { groupsOf, inGroupOrder, mates, namesIn, nounOf, spanOf } from "@/lib/client/groups";
import { neighbour } from "@/lib/client/stage";
import { assetView, jobView } from "@/tests/support/views";

const job = (take: number, over: Parameters<typeof jobView>[0] = {}) => jobView({ id: `j${take}`, take, ...over });
const takes = (jobs: readonly { take: number }[]) => jobs.map(({ take }) => take);

describe("groups of takes", () => {
  const jobs = [
    job(7, { brief: "a" }),
    job(6, { batchId: "b1", brief: "x" }),
    job(5, { batchId: "b1", brief: "y" }),
    job(4, { brief: "a" }),
    job(3, { brief: "c" }),
    job(2, { brief: "x" }),
    job(1),
  ];

  it("hold those of a submission and those of a brief, each where its newest take stands", () => {
    expect(groupsOf(jobs).map(({ kind, jobs: members }) => [kind, takes(members)])).toEqual([
      ["brief", [7, 4]],
      ["batch", [6, 5]],
      ["single", [3]],
      ["single", [2]],
      ["single", [1]],
    ]);
  });

  it("leave no take out, and the arrow keys go through them as they stand", () => {
    expect(takes(inGroupOrder(jobs))).toEqual([7, 4, 6, 5, 3, 2, 1]);
    const at = (id: string) => ({ chosen: { jobId: id, position: 0 }, following: false });
    expect(neighbour(jobs, at("j7"), 1)?.jobId).toBe("j4");
    expect(neighbour(jobs, at("j6"), -1)?.jobId).toBe("j4");
    expect(neighbour(jobs, at("j1"), 1)).toBeNull();
  });

  it("do not move when a take is finished", () => {
    const finished = jobs.map((one) => (one.take === 5 ? { ...one, status: "done" as const } : one));
    expect(takes(inGroupOrder(finished))).toEqual(takes(inGroupOrder(jobs)));
  });

  it("know the takes of the same submission", () => {
    expect(takes(mates(jobs, job(6, { batchId: "b1" })))).toEqual([6, 5]);
    expect(mates(jobs, job(7))).toEqual([]);
  });
});

describe("the takes of one submission", () => {
  const products = ["Coat.jpg", "Dress.png"].map((name, i) => assetView({ id: `p${i}`, name }));
  const looks = products.map((asset, i) =>
    job(i + 1, {
      batchId: "b",
      inputs: { model_image: "m", product_image: asset.id },
      pictures: [
        { field: "model_image", asset: assetView({ id: "m", name: "Noor.jpg" }) },
        { field: "product_image", asset },
      ],
    }),
  );

  it("are named after the input in which they differ", () => {
    expect(nounOf(looks)).toBe("look");
    expect([...namesIn(looks).values()]).toEqual(["Coat", "Dress"]);
    const ratios = ["3:4", "21:9"].map((aspect_ratio, i) =>
      job(i, { model: "reframe", batchId: "r", inputs: { image: "m", aspect_ratio } }),
    );
    expect(nounOf(ratios)).toBe("ratio");
    expect([...namesIn(ratios).values()]).toEqual(["3:4", "21:9"]);
    expect(nounOf(looks.slice(0, 1))).toBe("take");
  });

  it("last from the first press to the last result", () => {
    const at = (second: number) => `2026-11-21T14:05:${String(second).padStart(2, "0")}.000Z`;
    const first = job(1, { createdAt: at(1), finishedAt: at(31) });
    const second = job(2, { createdAt: at(1), finishedAt: at(41) });
    expect(spanOf([second, first])).toEqual({ from: Date.parse(at(1)), to: Date.parse(at(41)) });
    expect(spanOf([first, job(3, { createdAt: at(1) })]).to).toBeNull();
  });
});
