import type * as z from "zod/mini";
import type { ToolId } from "./tools";

/** How far FASHN stands behind an endpoint, in FASHN's own words. */
export type Lifecycle = "experimental" | "preview" | "stable" | "deprecated";

/** A schema for one picture. FASHN takes URLs and data URIs; the studio's drafts hold asset ids. */
export type PictureSchema = z.ZodMiniType<string, string>;

/** Words for one value of a choice, or for leaving the choice to FASHN. */
export type Words = { label: string; hint?: string };

/** What a picture has to show to be of use in an input. */
export type PhotoKind = "wearer" | "shot" | "product" | "face" | "scene" | "guide" | "subject" | "frame";

/** What works in a picture input, as far as a page needs it at once; `photos/advice.ts` has the rest. */
export type Photo = {
  kind: PhotoKind;
  /** One quiet line for an empty slot. */
  line: string;
  /** Ratios to crop to, the likeliest first. */
  ratios: readonly `${number}:${number}`[];
  /** Width by height: beyond these ends most of the frame is not what the tool looks at. */
  shape: { narrowest: number; widest: number; advice: string };
  /** Pixels of the shorter side below which detail has to be invented. */
  smallest: number;
};

/** One input as a person meets it. Values and defaults are not repeated here: they are read from the schema. */
export type Field = {
  label: string;
  /** One plain sentence in a designer's words. */
  hint?: string;
  /** What to do while a required input is empty: "Add a product picture". */
  missing?: string;
  /** Example text for an empty prompt. */
  example?: string;
  /** Groups of starting points for a prompt, in the order of the page: `words/ideas.ts` holds them. */
  ideas?: readonly string[];
  control: "picture" | "mask" | "prompt" | "text" | "choice" | "ratio" | "count" | "seed" | "toggle";
  /**
   * `brief` stands open, `advanced` is folded away, `legacy` is off behind one switch and sent only when set.
   * `retired` is still taken by FASHN but refused in drafts: another endpoint does the work.
   */
  place: "brief" | "advanced" | "legacy" | "retired";
  /** Words for the values of a choice, keyed by FASHN's value. */
  options?: Record<string, Words>;
  /** Words for leaving a choice or a prompt out, where FASHN then decides. */
  omitted?: Words;
  /**
   * One submission may bring several values of this input: one job for each. The word for one of these jobs. The price
   * must not depend on the value, since the cost line multiplies.
   */
  several?: "look" | "picture" | "ratio";
  /** What pictures work, for a picture input. */
  photo?: Photo;
  /** Of a mask: the input whose picture it lies over. */
  over?: string;
  /** What the output takes from a picture that only guides, in three or four words. */
  governs?: string;
  /** Picture inputs whose ratio the output takes while none is chosen; the first that is given wins. */
  inherits?: readonly string[];
};

/** What a set of inputs costs, kept as the sum that the cost line shows: (each + extras) × count = credits. */
export type Price = {
  /** What decides the price, in words: `["Balanced", "2K"]`. */
  terms: string[];
  /** Credits for one output, extras left out. */
  each: number;
  /** Credits added to each output, with the word for the sum: `{ label: "face", credits: 3 }`. */
  extras: { label: string; credits: number }[];
  /** Number of outputs. */
  count: number;
  /** What one output is called. */
  unit: "image" | "video";
};

/** What a prediction will return. */
export type Outputs = {
  kind: "image" | "video";
  count: number;
  mime: "image/png" | "image/jpeg" | "video/mp4";
  /** True when pictures come inside the answer as data URIs instead of as URLs. */
  base64: boolean;
};

/** Processing time, in milliseconds. */
export type Typical = { minMs: number; maxMs: number };

/** Pixels, upright. */
export type Size = { width: number; height: number };

/** Sizes of the pictures among the inputs, by input name. */
export type PictureSizes = Partial<Record<string, Size>>;

/** A rule between several inputs. Its message stands at `field`. */
export type Rule<Inputs> = {
  field: keyof Inputs & string;
  message: string;
  broken(inputs: Inputs): boolean;
};

/** A rule that needs the sizes of the pictures, so that no schema can hold it. */
export type PictureRule<Inputs> = {
  field: keyof Inputs & string;
  message: string;
  broken(inputs: Partial<Inputs>, pictures: PictureSizes): boolean;
};

/** One FASHN endpoint, described once. Form, cost line, validation, request and sandbox are derived from it. */
export type Endpoint<Name extends string = string, Schema extends z.ZodMiniObject = z.ZodMiniObject> = {
  /** FASHN's `model_name`. */
  name: Name;
  /** The tool of the studio that runs it. */
  tool: ToolId;
  /** Name of this edition where a tool has several ("Max", "v1.6"); always shown, since it decides the bill. */
  edition?: string;
  title: string;
  /** One sentence: what goes in, what comes out. */
  summary: string;
  lifecycle: Lifecycle;
  /** FASHN's inputs: pictures are URLs or data URIs. */
  inputs: Schema;
  /** The studio's draft of the same inputs: pictures are asset ids. Refuses retired inputs and what the studio rules out. */
  draft: Schema;
  /** Every input; the order of the keys is the order on the page. */
  fields: { [K in keyof Schema["shape"] & string]: Field };
  /** Every rule between inputs and on pictures' sizes in words, those of the studio included: for reading, the schemas check. */
  rules: readonly { field: string; message: string }[];
  /** Rules on the pictures' sizes; FASHN answers a broken one with InputValidationError. */
  pictureRules: readonly PictureRule<z.output<Schema>>[];
  /** The price of inputs that may still be incomplete. */
  price(inputs: Partial<z.input<Schema>>): Price;
  /** Credits that a completed prediction with these inputs uses. */
  credits(inputs: Partial<z.input<Schema>>): number;
  outputs(inputs: Partial<z.input<Schema>>): Outputs;
  /** Pixels of one output, given the sizes of the pictures among the inputs. */
  size(inputs: Partial<z.input<Schema>>, pictures: PictureSizes): Size;
  typical(inputs: Partial<z.input<Schema>>): Typical;
};
