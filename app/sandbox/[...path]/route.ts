import { join } from "node:path";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log/log";
import type { Sandbox } from "@/lib/server/sandbox";
import { brokenBody, isDropped } from "@/lib/server/sandbox/http/broken";

/** One sandbox for the process: Next loads this module more than once. */
const shared = globalThis as typeof globalThis & { fashnSandbox?: Promise<Sandbox> };

/** Opened with the first request, so that a studio with a key of its own never loads it. */
function sandbox(): Promise<Sandbox> {
  shared.fashnSandbox ??= open().catch((error: unknown) => {
    shared.fashnSandbox = undefined;
    throw error;
  });
  return shared.fashnSandbox;
}

async function open(): Promise<Sandbox> {
  const { createSandbox } = await import("@/lib/server/sandbox");
  const { studio, sandboxSpeed } = env();
  return createSandbox({
    dataDir: join(/* turbopackIgnore: true */ studio.dataDir, "sandbox"),
    speed: sandboxSpeed,
    report: (error, doing) => log().error({ err: error }, `sandbox: ${doing} failed`),
  });
}

/** Only a studio without a FASHN of its own has a sandbox: no stranger shall draw with the machine of another. */
async function answer(request: Request): Promise<Response> {
  if (!env().fashn.sandbox) return new Response(null, { status: 404 });
  const response = await (await sandbox()).fetch(request);
  return isDropped(response) ? brokenBody() : response;
}

export { answer as GET, answer as POST };
