import { describe, expect, it } from "vitest";
import { catalog, endpointOf, modelNames } from "@/lib/catalog";
import { ideas } from "@/lib/catalog/words/ideas";
import { withIdea } from "@/lib/client/write-into";

describe("starting points", () => {
  it("are there for every group that a prompt names, and for no other", () => {
    for (const model of modelNames) {
      const named = Object.values(endpointOf(model).fields).flatMap((field) => field.ideas ?? []);
      expect(Object.keys(ideas[model] ?? {}), model).toEqual(named);
    }
    expect(Object.keys(ideas).filter((model) => !Object.hasOwn(catalog, model))).toEqual([]);
  });

  it("each have one part to change, and read as a sentence", () => {
    for (const idea of Object.values(ideas).flatMap((groups) => Object.values(groups).flat())) {
      expect(idea, idea).toMatch(/^[^[\]]*\[[^[\]]+\][^[\]]*$/);
      expect(idea.replace("[", ""), idea).toMatch(/^\p{Lu}.*[^.,]$/u);
    }
  });
});

describe("an idea in a prompt", () => {
  const selected = (prompt: string, idea: string) => {
    const { text, start, end } = withIdea(prompt, idea);
    return [text, text.slice(start, end)];
  };
  it("stands alone in an empty one, with what is meant to be changed selected", () => {
    expect(selected("  ", "Add a [black bag]")).toEqual(["Add a black bag", "black bag"]);
    expect(selected("", "[Tall] model")).toEqual(["Tall model", "Tall"]);
  });
  it("comes after what is written, which stays as it is", () => {
    expect(selected("Turn left", "Add a [black bag]")).toEqual(["Turn left, add a black bag", "black bag"]);
    expect(selected("Turn left. ", "Add a [black bag]")).toEqual(["Turn left. Add a black bag", "black bag"]);
    expect(selected("Turn left,", "[Tall] model")).toEqual(["Turn left, tall model", "tall"]);
  });
});
