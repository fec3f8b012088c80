/** One measured figure beside the target that it is held against. */
export type Row = { what: string; measured: string; target: string };

/** Median, and the range that says how noisy the machine was. Milliseconds. */
export function spread(values: number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN);
  return `${at(0.5)} ms (${at(0)} to ${at(1)}, ${sorted.length} runs)`;
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

export function print(rows: Row[]): void {
  const widths = (["what", "measured", "target"] as const).map((key) =>
    Math.max(...rows.map((row) => row[key].length)),
  );
  const [first = 0, second = 0] = widths;
  for (const { what, measured, target } of rows) {
    console.log(`${what.padEnd(first)}  ${measured.padEnd(second)}  ${target}`);
  }
}
