import type { ModelName } from "@/lib/catalog";
import type { Axis, Step } from "@/lib/catalog/axes";
import { defaults } from "@/lib/catalog/defaults";
import { type Jobs, type PriceLine, priceLine, total } from "@/lib/catalog/price";
import type { PictureSizes, Typical } from "@/lib/catalog/types";
import { decisive } from "./decisive";
import { endpointOf } from "./endpoints";
import { type Draft, refusalOf } from "./inputs";

export type Cell = {
  /** What choosing it sets. */
  inputs: Draft;
  /** Credits for one output, with everything that the draft adds to it. */
  each: number;
  /** "18–30 s". */
  time: string;
  /** The arithmetic for the whole draft. */
  line: PriceLine;
  chosen: boolean;
  /** Why it cannot be chosen beside the rest of the draft. */
  refused?: string;
};

/** `columns` is null where one input alone decides; each row then has one cell. */
export type PriceGrid = { rows: Axis; columns: Axis | null; cells: Cell[][] };

/** Milliseconds of a usual duration in seconds: "18–30 s", "5 s". */
export function timeRange({ minMs, maxMs }: Typical): string {
  const [least, most] = [minMs, maxMs].map((ms) => Math.round(ms / 1000));
  return least === most ? `${most} s` : `${least}–${most} s`;
}

/** Why a draft cannot have the values of some axes that stand in it; undefined when it can. */
function refusalAmong(
  model: ModelName,
  draft: Draft,
  axes: readonly Axis[],
  pictures: PictureSizes,
): string | undefined {
  for (const { name, steps } of axes) {
    const others = steps.map(({ value }) => value);
    const refused = refusalOf(model, draft, name, draft[name], others, pictures);
    if (refused) return refused;
  }
}

/**
 * What every pair of those choices would cost and take beside the rest of a draft; null where nothing decides.
 * @param jobs how many one press makes of it
 */
export function priceGrid(model: ModelName, draft: Draft, pictures: PictureSizes, jobs?: Jobs): PriceGrid | null {
  const [rows, columns = null] = decisive(model);
  if (!rows) return null;
  const endpoint = endpointOf(model);
  const { price, typical } = endpoint;
  const now: Draft = { ...defaults(endpoint), ...draft };
  const cell = (row: Step, column: Step | null): Cell => {
    const inputs = { [rows.name]: row.value, ...(columns && column && { [columns.name]: column.value }) };
    const whole = { ...draft, ...inputs };
    return {
      inputs,
      each: total({ ...price(whole), count: 1 }),
      time: timeRange(typical(whole)),
      line: priceLine(price(whole), jobs),
      chosen: Object.entries(inputs).every(([name, value]) => now[name] === value),
      refused: refusalAmong(model, whole, columns ? [rows, columns] : [rows], pictures),
    };
  };
  return {
    rows,
    columns,
    cells: rows.steps.map((row) => (columns?.steps ?? [null]).map((column) => cell(row, column))),
  };
}
