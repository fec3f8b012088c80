import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { Row } from "@/tests/bench/table";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder in which the figures of each test file wait for the end of the run. */
    figures: string;
  }
}

/** What one test file has to say at the end of the run: a title and its table. */
export type Figures = { title: string; rows: Row[] };

/**
 * Figures of one test file, printed as a table after the last test of all.
 * @param title heads the table; unique among the test files
 */
export function figures(title: string) {
  const rows: Row[] = [];
  return {
    add(row: Row): void {
      rows.push(row);
      // Written with every row: what was measured before a failure is worth reading.
      writeFileSync(
        join(inject("figures"), `${title.replace(/\W+/g, "-")}.json`),
        JSON.stringify({ title, rows } satisfies Figures),
      );
    },
  };
}
