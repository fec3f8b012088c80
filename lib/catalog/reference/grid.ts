import { axesOf, type Step } from "../axes";
import type { Endpoint } from "../types";

/** A measure of an endpoint over the choices that it depends on; one line without a label where it depends on none. */
export type Grid<T> = {
  /** What the lines and the columns are: "Generation mode". Empty where there is but one. */
  of: { rows: string; columns: string };
  columns: string[];
  rows: { label: string; cells: T[] }[];
};

const alone: Step[] = [{ label: "", value: undefined }];

/**
 * Lays a measure out over at most two choices: prices over mode and resolution, times over mode alone.
 * @param measure of inputs that may be incomplete
 */
export function gridOf<T>(endpoint: Endpoint, measure: (inputs: Record<string, unknown>) => T): Grid<T> {
  const [down, across] = axesOf(endpoint, measure);
  const rows = down?.steps ?? alone;
  const columns = across?.steps ?? alone;
  const inputs = (row: Step, column: Step) => ({
    ...(down && { [down.name]: row.value }),
    ...(across && { [across.name]: column.value }),
  });
  return {
    of: { rows: down?.label ?? "", columns: across?.label ?? "" },
    columns: columns.map(({ label }) => label),
    rows: rows.map((row) => ({ label: row.label, cells: columns.map((column) => measure(inputs(row, column))) })),
  };
}

/** The inputs that add to the price of each output: credits, and milliseconds where they take longer. */
export function extrasOf(endpoint: Endpoint): { label: string; credits: number; minMs: number; maxMs: number }[] {
  const bare = endpoint.typical({});
  return Object.entries(endpoint.fields).flatMap(([name, { label }]) => {
    const given = { [name]: "given" };
    const credits = endpoint.price(given).extras.reduce((sum, extra) => sum + extra.credits, 0);
    const { minMs, maxMs } = endpoint.typical(given);
    return credits > 0 ? [{ label, credits, minMs: minMs - bare.minMs, maxMs: maxMs - bare.maxMs }] : [];
  });
}
