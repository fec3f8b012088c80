import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as z from "zod";

/**
 * A folder with one small JSON file per key. Writes are synchronous: the files are a kilobyte, and this keeps every
 * change whole and in order without a queue, also when the process is killed between two of them.
 */
export function jsonFolder<Schema extends z.ZodType>(folder: string, schema: Schema) {
  const file = (key: string) => join(folder, `${key}.json`);
  mkdirSync(folder, { recursive: true });

  /** The stored value, or null when there is none or it is not of the schema. */
  const read = (key: string): z.output<Schema> | null => {
    try {
      return schema.parse(JSON.parse(readFileSync(file(key), "utf8")));
    } catch {
      return null;
    }
  };

  return {
    read,
    write(key: string, value: z.input<Schema>): void {
      writeWhole(file(key), JSON.stringify(value));
    },
    remove(key: string): void {
      rmSync(file(key), { force: true });
    },
    all(): z.output<Schema>[] {
      return readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .map((name) => read(name.slice(0, -".json".length)))
        .filter((value) => value !== null);
    },
  };
}

/** Writes a file so that a reader sees the old content or the new one, never a part. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, content);
  renameSync(`${path}.tmp`, path);
}
