import { discard, type Studio, startStudio } from "../support/studio";
import { held } from "./memory";
import { type Row, spread } from "./table";

const unmeasured = "not measured on this kind of machine";
const peak = (studio: Studio) =>
  process.platform === "linux" && studio.process.pid ? `${held(studio.process.pid, "VmHWM")} MB` : unmeasured;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Time from the command to the first answered request on an existing database, and memory once nothing happens. */
export async function server(): Promise<Row[]> {
  const first = await startStudio();
  const firstPeak = peak(first);
  await first.stop();
  const ready: number[] = [];
  const stopping: number[] = [];
  let [memory, startPeak] = [unmeasured, unmeasured];
  for (let round = 0; round < 4; round++) {
    const from = Date.now();
    const studio = await startStudio({ dataDir: first.dataDir });
    ready.push(Date.now() - from);
    startPeak = peak(studio);
    if (round === 3 && process.platform === "linux" && studio.process.pid) {
      for (const path of ["/", "/try-on", "/gallery"]) await (await fetch(studio.url + path)).arrayBuffer();
      await pause(20_000);
      memory = `${held(studio.process.pid, "VmRSS")} MB (peak ${peak(studio)})`;
    }
    stopping.push((await studio.stop()).ms);
  }
  discard(first.dataDir);
  return [
    { what: "npm start to first answer, finished build", measured: spread(ready), target: "at most 2,000 ms" },
    { what: "memory peak of the first start", measured: firstPeak, target: "at most 700 MB" },
    { what: "memory peak of a later start", measured: startPeak, target: "at most 700 MB" },
    { what: "idle memory after the first pages", measured: memory, target: "at most 450 MB" },
    { what: "SIGTERM to end", measured: spread(stopping), target: "at most 5,000 ms" },
  ];
}
