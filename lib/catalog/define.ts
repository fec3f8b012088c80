import * as z from "zod/mini";
import { total } from "./price";
import type { Endpoint, Field, PictureRule, PictureSchema, Rule } from "./types";

/** A picture as FASHN takes it: a public http(s) URL or `data:image/…;base64,…`. */
const fashnPicture = z
  .string()
  .check(z.regex(/^(https?:\/\/|data:image\/[\w.+-]+;base64,)/i, "Must be an image URL or a base64 data URI."));

/** A picture as the studio's drafts hold it: the id of an asset. */
const assetId = z.string().check(z.minLength(1), z.maxLength(64));

type Spec<Name extends string, Schema extends z.ZodMiniObject> = Omit<
  Endpoint<Name, Schema>,
  "inputs" | "draft" | "credits" | "rules" | "pictureRules"
> & {
  /** Builds the schema around the given picture schema, so that FASHN's inputs and the studio's draft stay one. */
  inputs: (picture: PictureSchema) => Schema;
  /** Defaults that depend on other inputs, and inputs without effect taken out. */
  settle?: (inputs: z.output<Schema>) => z.output<Schema>;
  /** FASHN's rules between inputs. */
  rules?: readonly Rule<z.output<Schema>>[];
  /** What FASHN takes but the studio does not send, since it would cost more than it gives. */
  studioRules?: readonly Rule<z.output<Schema>>[];
  pictureRules?: readonly PictureRule<z.output<Schema>>[];
};

/** Completes the description of an endpoint. */
export function defineEndpoint<const Name extends string, Schema extends z.ZodMiniObject>({
  inputs,
  settle = (values) => values,
  rules = [],
  studioRules = [],
  pictureRules = [],
  ...spec
}: Spec<Name, Schema>): Endpoint<Name, Schema> {
  type Values = Partial<z.input<Schema>>;
  const build = (picture: PictureSchema, all: readonly Rule<z.output<Schema>>[]): Schema =>
    inputs(picture).check(z.overwrite(settle), ...all.map(checkOf));
  const shape = inputs(z.string()).shape;
  const price = (values: Values) => spec.price(accepted(shape, values));
  return {
    ...spec,
    rules: [...rules, ...studioRules, ...pictureRules].map(({ field, message }) => ({ field, message })),
    pictureRules: pictureRules.map(({ broken, ...rule }) => ({
      ...rule,
      broken: (values, pictures) => broken(accepted(shape, values), pictures),
    })),
    inputs: build(fashnPicture, rules),
    draft: build(assetId, [...rules, ...studioRules, ...retiredRules<z.output<Schema>>(spec.fields)]),
    price,
    credits: (values) => total(price(values)),
    outputs: (values) => spec.outputs(accepted(shape, values)),
    size: (values, pictures) => spec.size(accepted(shape, values), pictures),
    typical: (values) => spec.typical(accepted(shape, values)),
  };
}

/**
 * The inputs whose values the schema knows. A form's unfinished or stale values count as left out, so that its cost line
 * never breaks; the issues of the draft name them.
 */
function accepted<Values extends object>(shape: z.ZodMiniObject["shape"], values: Values): Values {
  const isKnown = ([name, value]: [string, unknown]) => {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return schema !== undefined && z.safeParse(schema, value).success;
  };
  return Object.fromEntries(Object.entries(values).filter(isKnown)) as Values;
}

function checkOf<Inputs>({ field, message, broken }: Rule<Inputs>) {
  // `when`: a form shows a broken rule even while another input is still missing.
  return z.refine<Inputs>((inputs) => !broken(inputs), { path: [field], error: message, when: hasInputs });
}

function hasInputs({ value }: { value: unknown }): boolean {
  return typeof value === "object" && value !== null;
}

function retiredRules<Inputs>(fields: Record<string, Field>): Rule<Inputs>[] {
  return Object.entries(fields)
    .filter(([, field]) => field.place === "retired")
    .map(([name, field]) => ({
      field: name as keyof Inputs & string,
      message: field.hint ?? `${field.label} is retired.`,
      broken: (inputs) => inputs[name as keyof Inputs] !== undefined,
    }));
}
