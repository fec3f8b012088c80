// The second half of `npm start`, on the studio's own Node: settings, build, server.
import { createServer } from "node:net";
import { resolve } from "node:path";
import nextEnv from "@next/env";
import { env, SettingError } from "../lib/server/env.ts";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureDatabase } from "./setup/first-database.mjs";
import { fail, say } from "./setup/say.mjs";

/** @throws SettingError when the port is taken or the address is not this machine's. */
function checkAddress(hostname: string, port: number): Promise<void> {
  return new Promise((done, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new SettingError("PORT", `${port} is already in use; stop the other program or set PORT to a free one`)
          : error.code === "EACCES"
            ? new SettingError("PORT", `${port} may not be opened by this user; set PORT to one above 1023`)
            : new SettingError("HOSTNAME", `${hostname} cannot be listened on (${error.code})`),
      );
    });
    probe.listen(port, hostname, () => probe.close(() => done()));
  });
}

const nodeOptions = ["--disable-warning=ExperimentalWarning"];

nextEnv.loadEnvConfig(process.cwd(), false, { info: () => undefined, error: console.error });

try {
  const { hostname, port, fashn, databaseUrl, studio } = env();
  await checkAddress(hostname, port);
  await ensureBuilt();
  if (!databaseUrl) await ensureDatabase(studio.dataDir);

  const shown = hostname === "127.0.0.1" || hostname === "0.0.0.0" ? "localhost" : hostname;
  say(
    fashn.sandbox ? "no FASHN_API_KEY: pictures come from the built-in sandbox, free of charge" : "connected to FASHN",
  );
  say(`http://${shown}:${port}  (Ctrl-C stops)`);

  const next = resolve("node_modules/next/dist/bin/next");
  const args = [...nodeOptions, next, "start", "-H", hostname, "-p", String(port)];
  const settings = {
    ...process.env,
    NODE_ENV: "production" as const,
    HOSTNAME: hostname,
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: "1",
    // The studio closes its streams, queue and database itself (lib/server/lifecycle.ts).
    NEXT_MANUAL_SIG_HANDLE: "true",
  };
  if (process.execve) {
    process.execve(process.execPath, [process.execPath, ...args], settings);
  } else {
    const { spawn } = await import("node:child_process");
    const server = spawn(process.execPath, args, { stdio: "inherit", env: settings });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => server.kill(signal));
    server.on("close", (code) => process.exit(code ?? 1));
  }
} catch (error) {
  if (error instanceof SettingError) fail(error.message);
  throw error;
}
