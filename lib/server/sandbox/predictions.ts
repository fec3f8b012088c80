import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { jsonFolder, writeWhole } from "./disk";
import { type Prediction, predictionSchema } from "./prediction";

export type Inputs = Record<string, unknown>;
export type Predictions = ReturnType<typeof openPredictions>;

/** The sandbox's predictions: held in memory, each one written to a file of its own with every change. */
export function openPredictions(dataDir: string) {
  const files = jsonFolder(join(dataDir, "predictions"), predictionSchema);
  const inputsFolder = join(dataDir, "inputs");
  mkdirSync(inputsFolder, { recursive: true });
  const inputsFile = (id: string) => join(inputsFolder, `${id}.json`);
  const known = new Map(files.all().map((prediction) => [prediction.id, prediction]));

  return {
    get: (id: string): Prediction | null => known.get(id) ?? null,
    all: (): Prediction[] => [...known.values()],
    running: (account?: string): Prediction[] =>
      [...known.values()].filter(
        (prediction) => prediction.settled === null && (account === undefined || prediction.account === account),
      ),
    /** Keeps a new prediction. Its inputs stand in a file of their own, which goes when it settles. */
    add(prediction: Prediction, inputs: Inputs): void {
      writeWhole(inputsFile(prediction.id), JSON.stringify(inputs));
      files.write(prediction.id, prediction);
      known.set(prediction.id, prediction);
    },
    /** @throws Error when the inputs are gone. */
    inputs: (id: string): Inputs =>
      z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(inputsFile(id), "utf8"))),
    update(id: string, change: Partial<Prediction>): Prediction {
      const before = known.get(id);
      if (!before) throw new Error(`no prediction ${id}`);
      const after = { ...before, ...change };
      files.write(id, after);
      known.set(id, after);
      if (after.settled) rmSync(inputsFile(id), { force: true });
      return after;
    },
    remove(id: string): void {
      known.delete(id);
      files.remove(id);
      rmSync(inputsFile(id), { force: true });
    },
  };
}
