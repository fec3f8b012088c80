import { fileURLToPath } from "node:url";
import { createViteServer } from "vitest/node";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Serves a bare page with one script of this project, by default the painter's engine, unchanged, as `window.kit`. */
export async function servePainter(
  script = "/tests/support/painter-kit.ts",
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: "error",
    cacheDir: "node_modules/.vite-painter",
    resolve: { alias: [{ find: /^@\//, replacement: root }] },
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: "painter-page",
        configureServer: ({ middlewares }) => {
          middlewares.use("/painter", (_request, response) => {
            response.setHeader("content-type", "text/html");
            response.end(
              `<!doctype html><link rel="icon" href="data:,"><script type="module" src="${script}"></script>`,
            );
          });
        },
      },
    ],
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === "string") throw new Error("the painter's page has no port");
  return { url: `http://127.0.0.1:${address.port}/painter`, stop: () => server.close() };
}
