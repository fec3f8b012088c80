// `npm run sandbox`: FASHN's API in miniature on a port of its own, for the studio or any client of FASHN.
import { parseArgs } from "node:util";
import { createSandbox } from "@/lib/server/sandbox";
import { documentedLimits } from "@/lib/server/sandbox/limits";
import { serve } from "@/lib/server/sandbox/serve";

const usage = `npm run sandbox -- [--port 4000] [--data .data/sandbox] [--speed 5] [--window-speed 1] [--credits 500]

  --port          port on 127.0.0.1; 0 for any free one
  --data          folder for its state
  --speed         how many times faster than FASHN's documented durations
  --window-speed  how many times shorter the windows of the rate limits
  --credits       what every new account starts with

Faults on request: lib/server/sandbox/faults/grammar.ts`;

function stop(problem: string): never {
  console.error(`sandbox: ${problem}\n\n${usage}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: "string", default: "4000" },
        data: { type: "string", default: ".data/sandbox" },
        speed: { type: "string", default: "5" },
        "window-speed": { type: "string", default: "1" },
        credits: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function positive(name: string, value: string): number {
  const number = Number(value);
  return number > 0 ? number : stop(`--${name} must be a number above 0`);
}

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) stop("--port must be a whole number from 0 to 65535");

const windowSpeed = positive("window-speed", options["window-speed"]);
const shortened = (["run", "status", "credits"] as const).map((route) => {
  const { requests, windowMs } = documentedLimits[route];
  return [route, { requests, windowMs: windowMs / windowSpeed }] as const;
});

const sandbox = createSandbox({
  dataDir: options.data,
  speed: positive("speed", options.speed),
  limits: Object.fromEntries(shortened),
  ...(options.credits && { initialCredits: { subscription: 0, onDemand: positive("credits", options.credits) } }),
});

try {
  const server = await serve(sandbox, port);
  console.log(`sandbox: FASHN_BASE_URL=${server.url}  (Ctrl-C stops)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!taken) throw error;
  stop(`port ${port} is already in use; choose another with --port`);
}
