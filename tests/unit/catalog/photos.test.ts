import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { endpointOf, modelNames } from "@/lib/catalog";
import { photoAdvice } from "@/lib/catalog/photos/advice";
import { face, photoWarning, wearer } from "@/lib/catalog/photos/photos";
import { ratios } from "@/lib/catalog/ratios";
import { pictureWords } from "@/lib/catalog/title";

const samples = JSON.parse(readFileSync("public/samples/samples.json", "utf8")) as { id: string }[];

describe("advice on photos", () => {
  it.each(modelNames)("stands at every picture of %s", (model) => {
    for (const [name, { control, photo }] of Object.entries(endpointOf(model).fields)) {
      expect(photo !== undefined, name).toBe(control === "picture");
      // One line of a slot as wide as half the brief.
      if (photo) expect(photo.line.length, photo.line).toBeLessThanOrEqual(25);
    }
  });

  it.each(Object.entries(photoAdvice))("on %s is short and plain, and shown by drawings that exist", (_, advice) => {
    expect(advice.works.length).toBeGreaterThan(1);
    expect(advice.avoid.length).toBeGreaterThan(1);
    for (const words of [...advice.works, ...advice.avoid]) {
      expect(words).toMatch(/^[A-Z0-9][^!]*[^.!]$/);
      expect(words.length, words).toBeLessThan(90);
    }
    for (const { sample } of advice.shown) expect(samples.map(({ id }) => id)).toContain(sample);
  });

  it("offers to crop to ratios that FASHN names", () => {
    for (const model of modelNames) {
      for (const { photo } of Object.values(endpointOf(model).fields)) {
        for (const ratio of photo?.ratios ?? []) expect(Object.keys(ratios)).toContain(ratio);
      }
    }
  });
});

describe("what a picture's size tells", () => {
  it("is nothing for a picture that suits", () => {
    expect(photoWarning(wearer, { width: 864, height: 1296 })).toBeNull();
    expect(photoWarning(face, { width: 400, height: 500 })).toBeNull();
  });

  it("is its pixels when they are few, by the shorter side", () => {
    expect(photoWarning(wearer, { width: 599, height: 900 })).toContain("599 × 900 px is small");
    expect(photoWarning(wearer, { width: 600, height: 900 })).toBeNull();
  });

  it("is what to crop to when the shape is far off, which cropping mends and pixels do not", () => {
    expect(photoWarning(wearer, { width: 1600, height: 500 })).toMatch(/Crop it to 2:3/);
    expect(photoWarning(face, { width: 800, height: 1600 })).toMatch(/head and shoulders/);
  });
});

describe("a picture inside of a sentence", () => {
  it("is named after its input, without saying picture twice", () => {
    expect(["Model", "Picture", "End picture"].map(pictureWords)).toEqual(["model picture", "picture", "end picture"]);
  });
});
