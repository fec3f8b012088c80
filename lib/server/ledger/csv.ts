/** A cell: numbers as they are, text guarded, nothing for what is not known. */
export type Cell = string | number | null;

/**
 * What a spreadsheet would take for a formula when it opens the file. An apostrophe in front makes it text; numbers of the
 * studio's own are written bare. Source: OWASP, CSV injection.
 */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

function cellOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record of a CSV file after RFC 4180, with its line's end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}
