import { defaults } from "./defaults";
import { endpointOf, type ModelName } from "./index";

export type Recipe = {
  prompt: string | null;
  seed: number | null;
  /** Every other choice in words, in the order of the brief: pictures, switches that are off and the count left out. */
  rows: { field: string; label: string; value: string }[];
};

/** What a job was asked for, in the words of the brief. */
export function recipeOf(model: ModelName, inputs: Readonly<Record<string, unknown>>): Recipe {
  const endpoint = endpointOf(model);
  const standard: Record<string, unknown> = defaults(endpoint);
  const whole: Record<string, unknown> = { ...standard, ...inputs };
  const named = Object.entries(endpoint.fields);
  const rows = named.flatMap(([field, { control, label, options, omitted, place }]) => {
    const value = whole[field];
    // What is folded away and was left alone goes without saying, and so does how a picture that is not there is used.
    if (place !== "brief" && value === standard[field]) return [];
    if (named.some(([other]) => field.startsWith(`${other}_`) && whole[other] === undefined)) return [];
    if (control === "toggle") return value === true ? [{ field, label, value: "Yes" }] : [];
    if (control !== "choice" && control !== "ratio" && control !== "text") return [];
    if (value === undefined || value === "") return omitted ? [{ field, label, value: omitted.label }] : [];
    return [{ field, label, value: options?.[String(value)]?.label ?? String(value) }];
  });
  const prompt = named.find(([, { control }]) => control === "prompt")?.[0];
  const words = prompt ? whole[prompt] : undefined;
  return {
    prompt: typeof words === "string" && words !== "" ? words : null,
    seed: typeof whole.seed === "number" ? whole.seed : null,
    rows,
  };
}
