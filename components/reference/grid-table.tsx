import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Grid } from "@/lib/catalog/reference/grid";

type Props<T> = {
  /** What is measured: "Credits for one image". */
  caption: string;
  grid: Grid<T>;
  cell: (value: T) => ReactNode;
  /** Figures that are read at a glance, in the house's type. */
  large?: boolean;
};

/** A measure over one or two choices, as a ruled table. */
export function GridTable<T>({ caption, grid, cell, large = false }: Props<T>) {
  const { of, columns, rows } = grid;
  return (
    <table className="w-full max-w-160 border-collapse text-left">
      <caption className="mb-1.5 text-left text-caption text-ink-3">{caption}</caption>
      {of.columns && (
        <thead>
          <tr className="border-rule-2 border-b">
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className="pb-1.5 font-text text-ink-2">
                {column}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label} className="border-rule border-b">
            {of.rows && (
              <th scope="row" className="w-2/5 py-2 pr-4 align-baseline font-text">
                {label}
              </th>
            )}
            {cells.map((value, i) => (
              <td
                key={columns[i]}
                className={cn("py-2 pr-4 align-baseline", large && "font-figure font-house text-frame leading-none")}
              >
                {cell(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
