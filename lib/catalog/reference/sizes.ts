import { choices } from "../choices";
import { pictureFields } from "../picture-fields";
import type { Ratio } from "../ratios";
import type { Endpoint, PictureSizes, Size } from "../types";

export type SizeTable = {
  columns: string[];
  rows: { label: string; use?: string; cells: Size[] }[];
  /** The shape that an output without a ratio of its own takes in the table. */
  like: Ratio | null;
};

/** Large enough that no endpoint has to leave it as it is. */
const example: Size = { width: 6000, height: 8000 };

/** Pixels of one output: by ratio where the endpoint has one, else of an upright 3:4 picture; over the resolutions. */
export function sizesOf(endpoint: Endpoint): SizeTable {
  const resolutions = endpoint.fields.resolution ? choices(endpoint, "resolution") : [undefined];
  const columns = resolutions.map((value) => (value === undefined ? "" : labelOf(endpoint, value)));
  const pictures: PictureSizes = Object.fromEntries(pictureFields(endpoint).map((field) => [field, example]));
  const sizes = (inputs: Record<string, unknown>) =>
    resolutions.map((resolution) => endpoint.size({ ...inputs, resolution }, pictures));
  const named = endpoint.fields.aspect_ratio?.options;
  if (!named) return { columns, rows: [{ label: "3:4", cells: sizes({}) }], like: "3:4" };
  const rows = choices(endpoint, "aspect_ratio").map((ratio) => ({
    label: String(ratio),
    use: named[ratio]?.hint,
    cells: sizes({ aspect_ratio: ratio }),
  }));
  return { columns, rows, like: null };
}

const labelOf = (endpoint: Endpoint, value: string | number) =>
  endpoint.fields.resolution?.options?.[value]?.label ?? String(value);
