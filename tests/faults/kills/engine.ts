import fs from "node:fs";
import { openEngine } from "@/tests/support/open-engine";
import type { Asked, Told } from "./life";
import { type Line, tells } from "./moments";

// The engine in a process of its own that is killed. It loads its code ahead and opens its data when it is told to,
// since its predecessor may still have them.

const tell = (told: Told) => process.send?.(told);

/** Ends this process, as from outside, in the very moment in which its log tells of a step: nothing comes after it. */
function dieAt(line: Line): void {
  const write = fs.writeSync;
  fs.writeSync = ((fd: number, data: string, ...rest: never[]) => {
    const written = write(fd, data, ...rest);
    if (
      fd === 1 &&
      String(data)
        .split("\n")
        .some((text) => tells(text, line))
    )
      process.kill(process.pid, "SIGKILL");
    return written;
  }) as typeof write;
}

let engine: ReturnType<typeof openEngine> | undefined;
process.on("message", async (asked: Asked) => {
  if (asked.ask === "start") {
    if (asked.dieAt) dieAt(asked.dieAt);
    engine = openEngine();
    await engine;
    tell({ tell: "started" });
  }
  if (asked.ask === "submit" && engine) {
    const { id } = await (await engine).submit("tryon-max", asked.draft, { key: asked.key });
    tell({ tell: "submitted", key: asked.key, id });
  }
});

await import("@/lib/server/lifecycle");
await import("@/lib/server/jobs/submit");
await import("@/app/api/webhooks/fashn/[jobId]/route");
tell({ tell: "loaded" });
