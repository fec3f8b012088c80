import { expect, test } from "vitest";
import { normaliseOutputs } from "@/lib/server/fashn/outputs";

test.each([
  [
    ["https://a/1.png", "https://a/2.png"],
    ["https://a/1.png", "https://a/2.png"],
  ],
  ["https://a/1.mp4", ["https://a/1.mp4"]],
  [{ images: ["https://a/1.png"] }, ["https://a/1.png"]],
  [{ images: [{ url: "https://a/1.png", width: 3 }] }, ["https://a/1.png"]],
  [["data:image/png;base64,AA=="], ["data:image/png;base64,AA=="]],
  [null, []],
  [undefined, []],
  ["", []],
  [[null, 4, ""], []],
  [{ something: "else" }, []],
])("%j", (output, expected) => {
  expect(normaliseOutputs(output)).toEqual(expected);
});
