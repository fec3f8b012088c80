import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colourNames } from "@/lib/server/sandbox/drawing/prompt/colours";
import { readPrompt } from "@/lib/server/sandbox/drawing/prompt/read";

describe("reading a prompt", () => {
  it("gives each garment its own colour", () => {
    const { garments } = readPrompt("Woman wearing a white t-shirt and dark blue biker shorts");
    expect(garments.map(({ slot, word }) => [slot, word])).toEqual([
      ["top", "t shirt"],
      ["bottom", "biker shorts"],
    ]);
    expect(garments[0]?.colours).toEqual([colourNames.white]);
    expect(garments[1]?.colours).toHaveLength(1);
    expect(garments[1]?.colours[0]).not.toBe(colourNames.blue);
  });

  it("takes the longest name: bottle green is not green, a mini skirt is not a midi", () => {
    const { garments } = readPrompt("bottle green trench coat over a dusty rose mini skirt");
    expect(garments.map(({ word, colours }) => [word, colours[0]])).toEqual([
      ["trench coat", colourNames["bottle green"]],
      ["mini skirt", colourNames["dusty rose"]],
    ]);
  });

  it("knows colours by their fashion names, and garments that imply one", () => {
    for (const name of ["camel", "ecru", "oxblood", "navy", "celadon", "marigold"])
      expect(readPrompt(`a ${name} coat`).garments[0]?.colours).toEqual([colourNames[name]]);
    expect(readPrompt("jeans").garments[0]?.colours).toEqual([colourNames.denim]);
    expect(readPrompt("black jeans").garments[0]?.colours).toEqual([colourNames.black]);
  });

  it("reads a colour behind the garment as well as before it", () => {
    expect(readPrompt("a slip dress in red").garments[0]?.colours).toEqual([colourNames.red]);
    expect(readPrompt("dress, red").loose).toEqual([colourNames.red]);
  });

  it("reads a pattern with both of its colours", () => {
    const [sweater] = readPrompt("navy and white striped sweater").garments;
    expect(sweater).toMatchObject({ pattern: "stripes", colours: [colourNames.navy, colourNames.white] });
  });

  it("tells a Black woman from a black dress", () => {
    const wishes = readPrompt("Black woman in a black dress with black hair");
    expect(wishes.person).toMatchObject({ skin: "deep", gender: "feminine", hairColour: "black" });
    expect(wishes.garments).toHaveLength(1);
    expect(wishes.garments[0]?.colours).toEqual([colourNames.black]);
  });

  it("reads person, hair, age, build, beard", () => {
    expect(readPrompt("older slim man with curly grey hair and a beard").person).toEqual({
      age: "older",
      build: 0.93,
      gender: "masculine",
      hair: "curls",
      hairColour: "grey",
      beard: true,
    });
    expect(readPrompt("Asian woman with blue hair").person).toMatchObject({ skin: "beige", hairColour: "blue" });
    expect(readPrompt("blonde girl, pixie cut").person).toMatchObject({ hairColour: "blonde", hair: "pixie" });
  });

  it("gives the backdrop its colour and keeps it off the clothes", () => {
    const wishes = readPrompt("red dress, pale green background");
    expect(wishes.garments[0]?.colours).toEqual([colourNames.red]);
    expect(wishes.backdrop).toBeDefined();
    expect(readPrompt("against a background of terracotta").backdrop).toBe(colourNames.terracotta);
    expect(readPrompt("linen shirt on the beach").backdrop).toBeDefined();
  });

  it("reads pose and framing", () => {
    expect(readPrompt("full body shot, sitting on a cube")).toMatchObject({ framing: "full", pose: "seated" });
    expect(readPrompt("close-up, from behind")).toMatchObject({ framing: "close", pose: "back" });
  });

  it("passes over what it does not know", () => {
    expect(readPrompt("xylophone quux 8k octane --v 6")).toEqual({ person: {}, garments: [], loose: [] });
    expect(readPrompt(undefined)).toEqual({ person: {}, garments: [], loose: [] });
  });

  it("survives any text and reads it the same way twice", () => {
    const words = fc.array(
      fc.constantFrom(...Object.keys(colourNames), "dress", "hair", "background", ",", "striped", "woman"),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          words.map((list) => list.join(" ")),
        ),
        (prompt) => {
          expect(readPrompt(prompt)).toEqual(readPrompt(prompt));
        },
      ),
    );
  });
});
