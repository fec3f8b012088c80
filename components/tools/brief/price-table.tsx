"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { Cell, PriceGrid } from "@/lib/client/price-grid";

type Props = {
  label: string;
  grid: PriceGrid;
  onChoose: (cell: Cell) => void;
  /** All of one cell in a sentence. */
  words: (cell: Cell) => string;
  each: (credits: number) => string;
};

/** Keys to steps: rows, columns. */
const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The grid itself: the chosen cell is the one that takes the focus, arrow keys go through it, Enter chooses; below it stands what the cell under focus or pointer means. */
export function PriceTable({ label, grid: { rows, columns, cells }, onChoose, words, each }: Props) {
  const chosenRow = Math.max(
    0,
    cells.findIndex((row) => row.some(({ chosen }) => chosen)),
  );
  const chosenColumn = Math.max(0, cells[chosenRow]?.findIndex(({ chosen }) => chosen) ?? 0);
  const [[row, column], setAt] = useState<[number, number]>([chosenRow, chosenColumn]);
  const table = useRef<HTMLTableElement>(null);
  const told = cells[row]?.[column];
  const buttonAt = (r: number, c: number) => table.current?.querySelector<HTMLButtonElement>(`[data-cell="${r} ${c}"]`);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    buttonAt(row + step[0], column + step[1])?.focus();
  };
  return (
    <div className="p-4">
      <table ref={table} aria-label={label} className="w-full border-collapse">
        <thead>
          <tr>
            <th scope="col" className="pb-1.5 text-left font-text text-caption text-ink-3">
              {rows.label}
            </th>
            {columns ? (
              columns.steps.map(({ label: head }) => (
                <th key={head} scope="col" className="pb-1.5 pl-2 text-left font-strong">
                  {head}
                </th>
              ))
            ) : (
              <th scope="col" className="sr-only">
                Price and time
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {cells.map((line, r) => (
            <tr key={rows.steps[r]?.label} className="border-rule border-t">
              <th scope="row" className="py-2 pr-2 text-left align-top font-text">
                {rows.steps[r]?.label}
              </th>
              {line.map((cell, c) => (
                <td key={columns?.steps[c]?.label ?? "only"} className="p-0 align-top">
                  <button
                    type="button"
                    data-cell={`${r} ${c}`}
                    tabIndex={r === row && c === column ? 0 : -1}
                    aria-pressed={cell.chosen}
                    aria-disabled={cell.refused !== undefined}
                    onKeyDown={onKeyDown}
                    onFocus={() => setAt([r, c])}
                    onPointerEnter={() => setAt([r, c])}
                    onClick={() => cell.refused === undefined && onChoose(cell)}
                    className={cn(
                      "relative block min-h-11 w-full px-2 py-1.5 text-left transition-colors duration-hover",
                      cell.refused === undefined ? "hover:bg-well" : "cursor-default text-ink-3 line-through",
                      cell.chosen && "font-strong",
                    )}
                  >
                    <span className="sr-only">
                      {[rows.steps[r]?.label, columns?.steps[c]?.label, cell.refused].filter(Boolean).join(", ")}:{" "}
                    </span>
                    {each(cell.each)}
                    <span className="block whitespace-nowrap font-text text-caption text-ink-3">{cell.time}</span>
                    {cell.chosen && <span aria-hidden className="absolute inset-x-0 -bottom-px h-0.75 bg-ink" />}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-hidden className="mt-3 min-h-8 text-caption text-ink-2">
        {told && words(told)}
      </p>
    </div>
  );
}
