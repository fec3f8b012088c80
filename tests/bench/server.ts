import { readFileSync } from "node:fs";
import { discard, startStudio } from "../support/studio";
import { type Row, spread } from "./table";

const megabytes = (pid: number, field: "VmRSS" | "VmHWM") =>
  Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Time from the command to the first answered request on an existing database, and memory once nothing happens. */
export async function server(): Promise<Row[]> {
  const first = await startStudio();
  await first.stop();
  const ready: number[] = [];
  const stopping: number[] = [];
  let memory = "not measured on this kind of machine";
  for (let round = 0; round < 4; round++) {
    const from = Date.now();
    const studio = await startStudio({ dataDir: first.dataDir });
    ready.push(Date.now() - from);
    if (round === 3 && process.platform === "linux" && studio.process.pid) {
      for (const path of ["/", "/try-on", "/gallery"]) await (await fetch(studio.url + path)).arrayBuffer();
      await pause(20_000);
      memory = `${Math.round(megabytes(studio.process.pid, "VmRSS"))} MB (peak ${Math.round(megabytes(studio.process.pid, "VmHWM"))} MB)`;
    }
    stopping.push((await studio.stop()).ms);
  }
  discard(first.dataDir);
  return [
    { what: "npm start to first answer, finished build", measured: spread(ready), target: "at most 2,000 ms" },
    { what: "idle memory after the first pages", measured: memory, target: "at most 450 MB" },
    { what: "SIGTERM to end", measured: spread(stopping), target: "at most 5,000 ms" },
  ];
}
