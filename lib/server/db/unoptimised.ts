import { setFlagsFromString } from "node:v8";

/** Whichever of these is set while a WebAssembly module is made decides for all of its life. */
const off = ["--liftoff-only", "--no-wasm-dynamic-tiering", "--no-wasm-tier-up"];
const on = ["--no-liftoff-only", "--wasm-dynamic-tiering", "--wasm-tier-up"];

/**
 * Lets V8 run the WebAssembly that the work makes as it is first compiled. One function of PGlite takes 600 MB while it is
 * optimised, as soon as some hundred queries have run; without that its queries take half as long again (docs/memory.md).
 * Other modules are optimised as ever.
 */
export async function unoptimised<T>(work: () => Promise<T>): Promise<T> {
  for (const flag of off) setFlagsFromString(flag);
  try {
    return await work();
  } finally {
    for (const flag of on) setFlagsFromString(flag);
  }
}
