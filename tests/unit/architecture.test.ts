import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = process.cwd();

/** What each part of the house may import of the project; the first folder that fits counts. A part may always import itself. */
const rules: [folder: string, may: string[]][] = [
  ["lib/catalog", []],
  ["lib/types", ["lib/catalog"]],
  ["lib/server/env.ts", []],
  ["lib/server/sandbox", ["lib/catalog"]],
  ["lib/server/db", ["lib/server/env.ts", "lib/types"]],
  ["lib/server/log", ["lib/server/env.ts"]],
  ["lib/server/metrics", []],
  ["lib/server/people", ["lib/types"]],
  ["lib/server", ["lib/catalog", "lib/types", "lib/server"]],
  ["lib/actions", ["lib/catalog", "lib/types", "lib/server"]],
  ["lib/client", ["lib/catalog", "lib/types", "lib/actions"]],
  ["components", ["lib/catalog", "lib/types", "lib/actions", "lib/client"]],
  ["app", ["components", "lib"]],
];

/** Inside lib/server work flows downwards: nothing that jobs stand on may know of jobs. */
const underJobs = ["storage", "images", "assets", "fashn", "db", "log", "people", "http"];

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

const imported = /(?:from|import|import\()\s*["']((?:@\/|\.{1,2}\/)[^"']+)["']/g;

/** Project files that a file imports, whatever way the path is written. `import type` counts: it couples as well. */
function importsOf(file: string, all: Set<string>): string[] {
  return [...readFileSync(join(root, file), "utf8").matchAll(imported)].flatMap(([, path = ""]) => {
    const target = path.startsWith("@/")
      ? path.slice(2)
      : normalize(join(dirname(file), path))
          .split(sep)
          .join("/");
    const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`];
    const found = candidates.find((candidate) => all.has(candidate));
    return found ? [found] : [];
  });
}

const files = ["app", "components", "lib"].flatMap(filesUnder);
const all = new Set(files);
const graph = new Map(files.map((file) => [file, importsOf(file, all)]));
const inside = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);
const edges = [...graph].flatMap(([file, targets]) => targets.map((target) => ({ file, target })));

describe("the house", () => {
  it("keeps every import inside what its folder may know", () => {
    const broken = edges.filter(({ file, target }) => {
      const [own, may] = rules.find(([folder]) => inside(file, folder)) ?? ["nowhere", []];
      return ![own, ...may].some((folder) => inside(target, folder));
    });
    expect(broken).toEqual([]);
  });

  it("lets nothing that jobs stand on know of jobs or of the sandbox", () => {
    const upwards = edges.filter(
      ({ file, target }) =>
        underJobs.some((part) => inside(file, `lib/server/${part}`)) &&
        (inside(target, "lib/server/jobs") || inside(target, "lib/server/sandbox")),
    );
    expect(upwards).toEqual([]);
  });

  it("has no circles", () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: string[]) => {
      const at = trail.indexOf(file);
      if (at >= 0) circles.push([...trail.slice(at), file].join(" → "));
      if (at >= 0 || done.has(file)) return;
      for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("lets the catalogue stand on zod/mini alone", () => {
    const packages = filesUnder("lib/catalog").flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/from\s+["']([^.@"'][^"']*|@[^/"'][^"']*)["']/g)].map(
        ([, name]) => `${file}: ${name}`,
      ),
    );
    expect(packages.filter((line) => !line.endsWith(": zod/mini"))).toEqual([]);
  });

  it("reads process.env in one place", () => {
    const readers = files.filter(
      (file) =>
        file !== "lib/server/env.ts" &&
        /process\.env\.(?!NODE_ENV|NEXT_RUNTIME)/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(readers).toEqual([]);
  });
});
