import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../../lib/catalog");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

describe("the catalogue", () => {
  it.each(files)("%s imports zod/mini and the catalogue only", (file) => {
    const source = readFileSync(join(folder, file), "utf8");
    const imported = [...source.matchAll(/(?:from |import |import\()"([^"]+)"/g)].map((match) => match[1]);
    const depth = file.split("/").length - 1;
    for (const path of imported) {
      const climbs = path?.match(/\.\.\//g)?.length ?? 0;
      expect(path === "zod/mini" || (path?.startsWith(".") && climbs <= depth), path).toBe(true);
    }
  });
});
