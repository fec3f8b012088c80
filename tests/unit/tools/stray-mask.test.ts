import { beforeEach, describe, expect, it } from "vitest";
import { edit } from "@/lib/catalog/endpoints/edit";
import { useDrafts } from "@/lib/client/drafts";
import { provide } from "@/lib/client/endpoints";

provide(edit);
const draft = () => useDrafts.getState().drafts.edit;
beforeEach(() => useDrafts.setState({ drafts: {}, more: {}, options: {}, editions: {} }));

describe("a mask belongs to its picture", () => {
  it("goes when its picture is exchanged or taken away, however that happens", () => {
    const { set, place, setValues } = useDrafts.getState();
    const ways = [
      () => set("edit", "image", "other"),
      () => place("edit", "image", "other"),
      () => setValues("edit", "image", ["other"]),
      () => set("edit", "image", undefined),
    ];
    for (const exchange of ways) {
      useDrafts.getState().load("edit", { image: "a", mask: "m", prompt: "shorter" });
      exchange();
      expect(draft()).not.toHaveProperty("mask");
      expect(draft()).toMatchObject({ prompt: "shorter" });
    }
  });

  it("stays with everything else, and comes with the inputs of an earlier job", () => {
    const { set, load } = useDrafts.getState();
    load("edit", { image: "a", mask: "m" });
    set("edit", "prompt", "longer");
    set("edit", "image_context", "c");
    expect(draft()).toMatchObject({ image: "a", mask: "m" });
    load("edit", { image: "b", mask: "m" });
    expect(draft()).toEqual({ image: "b", mask: "m" });
  });
});
