import type { NextConfig } from "next";
import { LeanNext } from "./bundle/lean-next";
import { shareChunks } from "./bundle/share-chunks";
import { standalone } from "./bundle/standalone";

const config: NextConfig = {
  ...(process.env.STUDIO_STANDALONE ? standalone : {}),
  poweredByHeader: false,
  agentRules: false,
  // These carry WebAssembly or native binaries that a bundler must leave where they are.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@napi-rs/webcodecs",
    "libheif-js",
    "mediabunny",
    "pg-boss",
    "pino",
    "prom-client",
    "sharp",
  ],
  // Only what is used of it: a server component that names the package would else bring all of it into the browser.
  experimental: { optimizePackageImports: ["@tanstack/react-query"] },
  webpack(webpack, { isServer, dev }) {
    if (isServer || dev) return webpack;
    // Every page knows the names of all files that may be fetched later: 8 digits tell them apart as well as 16.
    webpack.output.hashDigestLength = 8;
    shareChunks(webpack.optimization.splitChunks.cacheGroups);
    webpack.plugins.push(new LeanNext());
    return webpack;
  },
};

export default config;
