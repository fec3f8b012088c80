// `npm start`: installs what is missing, then hands over to serve.ts on the studio's own Node.
// Plain JavaScript without packages, since nothing may be installed yet.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureInstalled, nodeProgram, typescript } from "./setup/install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await ensureInstalled();

const program = nodeProgram();
const args = [...typescript, "scripts/serve.ts", ...process.argv.slice(2)];
if (process.execve) {
  // Becoming the server keeps one process: signals reach it directly and no second Node holds memory.
  const { resolve } = await import("node:path");
  process.execve(resolve(program), [program, ...args], process.env);
}
const server = spawn(program, args, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("close", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
