import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = [
  { find: /^@\//, replacement: root },
  // Next's guard against server code in a browser bundle; it has nothing to guard in a test.
  { find: /^server-only$/, replacement: `${root}tests/support/server-only.ts` },
];

/** Two of these share two processors with whatever else runs: waiting longer costs a green run nothing. */
const patient = { expect: { poll: { timeout: 15_000 } }, testTimeout: 120_000, hookTimeout: 180_000, maxWorkers: 2 };
const withoutDatabase = ["render", "render-figures", "sandbox"].map((folder) => `tests/integration/${folder}/**`);
/** Several studios share a Postgres server; PGlite serves one. */
const processes = "tests/integration/processes/**/*.test.ts";

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        // Pictures are really drawn and decoded; on a busy machine that takes many times as long.
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: "integration", include: ["tests/integration/**/*.test.ts"], exclude: [processes], ...patient },
      },
      {
        // The same suites on a Postgres server.
        extends: true,
        test: {
          name: "postgres",
          include: ["tests/integration/**/*.test.ts"],
          exclude: withoutDatabase,
          globalSetup: "tests/support/postgres.ts",
          setupFiles: "tests/support/own-database.ts",
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          // Prints the figures of all files once the last has ended.
          globalSetup: "tests/faults/support/print-figures.ts",
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // Figures of files that compete for the processor would say nothing.
          maxWorkers: 1,
        },
      },
    ],
  },
});
