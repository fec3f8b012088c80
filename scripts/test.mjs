// `npm test`: installs what is missing, then hands over to check.mjs on the studio's own Node.
// Plain JavaScript without packages, since nothing may be installed yet.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureInstalled, nodeProgram } from "./setup/install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await ensureInstalled();
const checks = spawn(nodeProgram(), ["scripts/check.mjs"], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => checks.kill(signal));
checks.on("close", (code) => process.exit(code ?? 1));
