import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";

const cjs = ["", "next", "dist", ""].join(sep);
const esm = ["", "next", "dist", "esm", ""].join(sep);
const compiled = `${cjs}compiled${sep}`;
/** What Next adds for browsers of before 2021, which cannot show the studio's styles anyway. */
const polyfills = ["", "next", "dist", "build", "polyfills", "polyfill-module.js"].join(sep);
const nothing = resolve("bundle/nothing.js");

/** The same file of Next's ES module build; the file itself where that build lacks it. */
function asModule(path: string): string {
  if (path.endsWith(polyfills)) return nothing;
  if (!path.includes(cjs) || path.includes(esm) || path.includes(compiled)) return path;
  const twin = path.replace(cjs, esm);
  return existsSync(twin) ? twin : path;
}

type Resolved = { path?: string | false };
type Module = { resource?: string; resourceResolveData?: Resolved };
type Data = {
  createData: { resource?: string; request?: string; userRequest?: string; resourceResolveData?: Resolved };
};
type Hook<Argument> = { tap(name: string, then: (argument: Argument) => void): void };
type Compiler = {
  hooks: {
    normalModuleFactory: Hook<{ hooks: { afterResolve: Hook<Data> } }>;
    compilation: Hook<{ hooks: { finishModules: Hook<Iterable<Module>> } }>;
  };
};

/**
 * Builds the browser's part of Next from its ES modules, which Next ships for edge servers. Next's webpack takes the
 * CommonJS ones, of which nothing that is unused can be left out: 20 kB (gzip) more on every page.
 */
export class LeanNext {
  apply({ hooks }: Compiler): void {
    hooks.normalModuleFactory.tap("LeanNext", (factory) => {
      factory.hooks.afterResolve.tap("LeanNext", ({ createData }) => {
        const { resource, request, userRequest, resourceResolveData } = createData;
        if (resource === undefined) return;
        const lean = asModule(resource);
        if (lean === resource) return;
        createData.resource = lean;
        createData.request = request?.replace(resource, lean);
        createData.userRequest = userRequest?.replace(resource, lean);
        createData.resourceResolveData = { ...resourceResolveData, path: lean };
      });
    });
    // Next's manifest tells the server which file of its own each of these stands for: by the name of the CommonJS one.
    hooks.compilation.tap("LeanNext", (compilation) => {
      compilation.hooks.finishModules.tap("LeanNext", (modules) => {
        for (const module of modules) {
          if (!module.resource?.includes(esm)) continue;
          module.resource = module.resource.replace(esm, cjs);
          module.resourceResolveData = { ...module.resourceResolveData, path: module.resource };
        }
      });
    });
  }
}
