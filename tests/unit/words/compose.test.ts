import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockId, buildingBlocks } from "@/lib/catalog/words/building-blocks";
import { type Composed, compose, decompose } from "@/lib/catalog/words/compose";

type Step = [id: BlockId, value: string | null];

const build = (steps: Step[], from: Composed = { text: "", written: {} }): Composed =>
  steps.reduce((now, [id, value]) => compose(now.text, now.written, id, value), from);

const shown = ({ text, written }: Composed) =>
  Object.fromEntries([...decompose(text, written)].map(([id, { start, end }]) => [id, text.slice(start, end)]));

const whole: Step[] = [
  ["setting", "on a Lisbon rooftop"],
  ["person", "woman"],
  ["pose", "walking"],
  ["garment", "in an oversized camel coat"],
  ["light", "soft window light"],
  ["age", "in {their} thirties"],
  ["hair", "short curly black hair"],
  ["framing", "full length"],
  ["build", "athletic build"],
];
const sentence =
  "Woman in her thirties, athletic build, short curly black hair, in an oversized camel coat, walking, full length, soft window light, on a Lisbon rooftop.";

describe("building blocks", () => {
  it("write one readable sentence in whatever order they are chosen", () => {
    expect(build(whole).text).toBe(sentence);
    expect(build([...whole].reverse()).text).toBe(sentence);
  });

  it("are found again in a text of which nothing else is known", () => {
    expect(Object.keys(shown({ text: sentence, written: {} }))).toEqual(buildingBlocks.map(({ id }) => id));
  });

  it("change in place between words that a person wrote, and speak of the person who is there", () => {
    const edited = {
      ...build(whole),
      text: sentence.replace("athletic build", "athletic build of a swimmer").replace("walking", "slowly walking"),
    };
    const changed = build(
      [
        ["person", "man"],
        ["pose", "standing with relaxed arms"],
        ["build", "slim build"],
      ],
      edited,
    );
    expect(changed.text).toBe(
      "Man in his thirties, slim build of a swimmer, short curly black hair, in an oversized camel coat, slowly standing with relaxed arms, full length, soft window light, on a Lisbon rooftop.",
    );
  });

  it("stand beside a person's own text and leave it as it is", () => {
    const own = { text: "A quiet portrait for a Lisbon café.", written: {} };
    expect(build([["light", "soft window light"]], own).text).toBe(
      "A quiet portrait for a Lisbon café. Soft window light.",
    );
    expect(build([["pose", "walking"]], { text: "Dogs walking by", written: {} }).text).toBe(
      "Dogs walking by, walking",
    );
  });

  it("take a person's own words as values, and know them while they stand", () => {
    const own = build([
      ["person", "woman"],
      ["garment", "in a Maison X jumpsuit."],
    ]);
    expect(own.text).toBe("Woman, in a Maison X jumpsuit.");
    expect(build([["garment", "in a red dress"]], own).text).toBe("Woman, in a red dress.");
    expect(build([["age", "in {their} forties"]], own).text).toBe("Woman in her forties, in a Maison X jumpsuit.");
  });

  it("can be taken out again, together with their comma", () => {
    expect(build([["person", null]], build(whole)).text).toBe(sentence.replace("Woman in", "In"));
    expect(build([["setting", null]], build(whole)).text).toBe(sentence.replace(", on a Lisbon rooftop", ""));
    expect(build([...whole, ...whole.map(([id]): Step => [id, null])]).text).toBe("");
  });

  it("use only words that can be told apart", () => {
    const values = buildingBlocks.flatMap(({ id, values }) => values.map((value) => [id, value] as const));
    for (const [id, value] of values) {
      const { text } = build([[id, value]]);
      expect([...decompose(text).keys()], text).toEqual([id]);
    }
  });
});

// Words that no block has, with what people put between them.
const ownWord = fc.stringMatching(/^zq[a-zé]{0,5}$/);
const ownText = fc
  .array(fc.tuple(ownWord, fc.constantFrom(" ", ", ", ". ", "\n", " – ", "! ")), { maxLength: 8 })
  .map((parts) => parts.flat().join(""));
const anyBlock = fc.constantFrom(...buildingBlocks).chain(({ id, values }) =>
  fc
    .oneof(
      fc.constantFrom(...values, null),
      ownWord.map((words) => `its ${words.slice(1)}`),
    )
    .map((value): Step => [id, value]),
);
const ownWordsOf = (text: string) => text.match(/(?<!\p{L})zq[a-zé]*/gu) ?? [];

describe("free edits", () => {
  it("are never lost, whatever is chosen afterwards", () => {
    fc.assert(
      fc.property(ownText, fc.array(anyBlock, { maxLength: 12 }), (text, steps) => {
        expect(ownWordsOf(build(steps, { text, written: {} }).text)).toEqual(ownWordsOf(text));
      }),
      { numRuns: 400 },
    );
  });

  it("between the blocks stay where they are while blocks change", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1 }), fc.nat(), ownWord, anyBlock, (before, at, own, after) => {
        const built = build(before);
        // A word typed anywhere at a gap between words.
        const gaps = [...built.text.matchAll(/ |$/g)].map(({ index }) => index);
        const gap = gaps[at % gaps.length] ?? 0;
        const text = `${built.text.slice(0, gap)} ${own}${built.text.slice(gap)}`;
        expect(ownWordsOf(build([after], { ...built, text }).text)).toContain(own);
      }),
      { numRuns: 400 },
    );
  });

  it("a block that was chosen stands in the text, once", () => {
    fc.assert(
      fc.property(ownText, fc.array(anyBlock, { maxLength: 6 }), anyBlock, (text, steps, [id, value]) => {
        const done = build([...steps, [id, value]], { text, written: {} });
        const words = shown(done)[id];
        if (value === null) expect(done.written[id]).toBeUndefined();
        else
          expect(words?.toLowerCase()).toBe(
            value.replace(/\{their\}/, (words ?? "").split(" ")[1] ?? "").toLowerCase(),
          );
        // Chosen again, nothing changes.
        if (value !== null) expect(build([[id, value]], done).text).toBe(done.text);
      }),
      { numRuns: 400 },
    );
  });
});
