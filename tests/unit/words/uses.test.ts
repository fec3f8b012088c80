import { expect, it } from "vitest";
import { usesWords } from "@/components/viewer/uses-words";

const none = { takes: 0, made: 0, faces: [], presets: [] };

it.each([
  [none, ""],
  [{ ...none, takes: 1 }, "1 take made from it"],
  [{ ...none, made: 2, faces: ["Freya"] }, "2 pictures made of it and the face Freya"],
  [
    { takes: 3, made: 1, faces: ["Ada", "Ines"], presets: ["Studio"] },
    "3 takes made from it, 1 picture made of it, the face Ada, the face Ines and the preset Studio",
  ],
])("says in words what names a picture", (uses, words) => {
  expect(usesWords(uses)).toBe(words);
});
