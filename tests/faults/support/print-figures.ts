import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { print } from "@/tests/bench/table";
import type { Figures } from "./figures";

/** Gives the test files a folder for their figures, and prints what they left in it. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "studio-figures-"));
  project.provide("figures", folder);
  return () => {
    for (const file of readdirSync(folder).sort()) {
      const { title, rows } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Figures;
      console.log(`\n${title}`);
      print(rows);
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
