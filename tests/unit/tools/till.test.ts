import "@/lib/client/every-endpoint";
import { describe, expect, it } from "vitest";
import { numberWord, tillState } from "@/lib/client/till";
import type { JobStatus, JobView } from "@/lib/types/job";

const whole = { model_image: "m", product_image: "p", generation_mode: "balanced", resolution: "2k", num_images: 2 };
const now = { pictures: {}, balance: 234, jobs: [], reading: false, sending: null };
const jobs = (...states: JobStatus[]) => states.map((status) => ({ status }) as JobView);

describe("tillState", () => {
  it("is ready when everything is there", () => {
    expect(tillState("tryon-max", whole, now)).toEqual({ kind: "ready" });
    expect(tillState("tryon-max", whole, { ...now, balance: null })).toEqual({ kind: "ready" });
  });

  it("names the first thing to add", () => {
    const { product_image: _, ...draft } = whole;
    expect(tillState("tryon-max", draft, now)).toEqual({
      kind: "missing",
      field: "product_image",
      words: "Add a product picture",
    });
    expect(tillState("model-create", { prompt: "  " }, now)).toMatchObject({ words: "Describe the model" });
  });

  it("names what to change", () => {
    const pictures = { image: { width: 1200, height: 1600 } };
    const draft = { image: "a", aspect_ratio: "3:4" };
    expect(tillState("reframe", draft, { ...now, pictures })).toMatchObject({ words: "Change the ratio" });
  });

  it("looks at every value of a spread", () => {
    const spread = { field: "aspect_ratio", values: ["1:1", "3:4"] };
    const draft = { image: "a", aspect_ratio: "1:1" };
    const pictures = { image: { width: 1200, height: 1600 } };
    expect(tillState("reframe", draft, { ...now, pictures, spread })).toMatchObject({
      field: "aspect_ratio",
      words: "Take out 3:4",
    });
    const { image: _, ...pictureless } = draft;
    expect(tillState("reframe", pictureless, { ...now, spread })).toMatchObject({ words: "Add a picture" });
  });

  it("holds the total of a spread against the balance", () => {
    const spread = { field: "product_image", values: ["p", "q", "r"] };
    expect(tillState("tryon-max", whole, { ...now, balance: 18, spread })).toEqual({ kind: "ready" });
    expect(tillState("tryon-max", whole, { ...now, balance: 17, spread })).toMatchObject({ kind: "short", by: 1 });
  });

  it("waits for pictures that are on their way", () => {
    expect(tillState("tryon-max", {}, { ...now, reading: true })).toEqual({ kind: "reading" });
  });

  it("counts what is missing from the balance", () => {
    expect(tillState("tryon-max", whole, { ...now, balance: 4 })).toEqual({ kind: "short", by: 2 });
  });

  it("says when all six places are taken, waiting jobs left out", () => {
    const six: JobStatus[] = ["running", "running", "saving", "submitting", "running", "running"];
    expect(tillState("tryon-max", whole, { ...now, jobs: jobs(...six) })).toEqual({ kind: "waits" });
    const five: JobStatus[] = [...six.slice(1), "queued", "done"];
    expect(tillState("tryon-max", whole, { ...now, jobs: jobs(...five) })).toEqual({ kind: "ready" });
  });

  it("does nothing while it sends", () => {
    expect(tillState("tryon-max", {}, { ...now, sending: "Sending" })).toEqual({ kind: "sending", words: "Sending" });
  });
});

it("writes small numbers as words", () => {
  expect([1, 2, 12, 13].map(numberWord)).toEqual(["One", "Two", "Twelve", "13"]);
});
