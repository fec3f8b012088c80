import type { NextConfig } from "next";

/** What the studio reads or starts by its path: following imports does not find it. */
const byPath = [
  "lib/server/db/migrations/**",
  // The thread that reads HEIC.
  "lib/server/images/heic-worker.mjs",
  "node_modules/libheif-js/**",
  // The process that draws for the sandbox: TypeScript, started with tsx.
  "tsconfig.json",
  "lib/{catalog,types}/**",
  "lib/server/sandbox/**",
  "node_modules/{tsx,esbuild,@esbuild,@img,@napi-rs,@electric-sql,mediabunny,sharp,thumbhash,zod}/**",
];

/** For `STUDIO_STANDALONE=1 npm run build`: `.next/standalone` then holds all that a container needs to run. */
export const standalone: NextConfig = {
  output: "standalone",
  outputFileTracingIncludes: { "/*": byPath },
};
