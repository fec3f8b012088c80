/// Runs in the browser: what the painter's benchmark does with the engine, as a person would.
import { createOverlay } from "@/lib/client/painter/overlay";
import { createPainter } from "@/lib/client/painter/painter";
import type { Brush, Painter, Point } from "@/lib/client/painter/types";

/** The largest brush that the studio offers, at its softest: every pixel under it has to be worked out. */
export const LARGEST: Brush = { mode: "paint", size: 1000, hardness: 0, opacity: 0.9 };

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

let painter: Painter;
let edge = 0;

/** A painter over a picture of that edge, shown whole on a stage of usual size. */
async function open(size: number) {
  painter?.dispose();
  document.body.replaceChildren();
  document.body.style.margin = "0";
  edge = size;
  painter = createPainter({ width: size, height: size });
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "width: 1200px; height: 800px";
  document.body.append(canvas);
  const overlay = createOverlay(painter, canvas);
  overlay.resize(1200, 800, 1);
  overlay.setView({ scale: 800 / size, x: 200, y: 0 });
  overlay.setFilm({ show: "film", colour: [214, 22, 32], strength: 0.52 });
  await frame();
  await frame();
}

/** The way of a hand: from side to side in `frames` frames, with a wave, four points per frame as a good mouse gives. */
function wave(stroke: number, frames: number): Point[][] {
  return Array.from({ length: frames }, (_, at) =>
    Array.from({ length: 4 }, (_, part) => {
      const way = (at * 4 + part) / (frames * 4);
      return { x: way * edge, y: edge * (0.5 + 0.4 * Math.sin(way * 6 + stroke)) };
    }),
  );
}

/** Strokes at the pace of the screen. Milliseconds between frames, in the calls for each movement, and in `end`. */
async function paint(strokes: number, frames: number) {
  const between: number[] = [];
  const moving: number[] = [];
  const lifting: number[] = [];
  const settling: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const [first = [], ...rest] = wave(stroke, frames);
    let last = await frame();
    painter.begin(first[0] as Point, LARGEST);
    for (const points of rest) {
      const from = performance.now();
      painter.extend(points);
      moving.push(performance.now() - from);
      const now = await frame();
      between.push(now - last);
      last = now;
    }
    const from = performance.now();
    painter.end();
    lifting.push(performance.now() - from);
    await painter.settled();
    settling.push(performance.now() - from);
  }
  return { between, moving, lifting, settling };
}

async function invert(times: number) {
  const calls: number[] = [];
  for (let time = 0; time < times; time++) {
    const from = performance.now();
    painter.invert();
    calls.push(performance.now() - from);
    await frame();
  }
  return calls;
}

/** Bytes of history while so many strokes are painted as fast as they are taken, at most and once all is packed. */
async function remember(strokes: number) {
  let most = 0;
  for (let stroke = 0; stroke < strokes; stroke++) {
    const [first = [], ...rest] = wave(stroke, 4);
    painter.begin(first[0] as Point, { ...LARGEST, mode: stroke % 3 === 2 ? "erase" : "paint" });
    painter.extend(rest.flat());
    painter.end();
    await painter.settled();
    most = Math.max(most, painter.historyBytes());
  }
  return { most, ...(await atRest()) };
}

/** The worst there is: every step makes every pixel new, with nothing to compress. */
async function rememberNoise(steps: number) {
  const noise = new Uint8Array(edge * edge);
  let most = 0;
  for (let step = 0; step < steps; step++) {
    for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
    painter.load(noise, edge, edge);
    await painter.settled();
    most = Math.max(most, painter.historyBytes());
  }
  return { most, ...(await atRest()) };
}

/** Waits until the history gets no smaller. */
async function atRest() {
  let held = Number.POSITIVE_INFINITY;
  for (let now = painter.historyBytes(); now < held; now = painter.historyBytes()) {
    held = now;
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
  return { held };
}

/** Milliseconds of every step back, until there is none left; `same` if going forth again leads to the same mask. */
async function travel() {
  const before = painter.toMask();
  const steps: number[] = [];
  while (painter.getState().canUndo) {
    const from = performance.now();
    painter.undo();
    await painter.settled();
    steps.push(performance.now() - from);
  }
  while (painter.getState().canRedo) {
    painter.redo();
    await painter.settled();
  }
  const after = painter.toMask();
  return { steps, same: before.every((value, at) => value === after[at]) };
}

async function edges(px: number) {
  const times: Record<string, number> = {};
  for (const name of ["feather", "grow", "shrink"] as const) {
    const from = performance.now();
    painter[name](px);
    await painter.settled();
    times[name] = performance.now() - from;
  }
  const from = performance.now();
  await painter.encode();
  times.encode = performance.now() - from;
  return times;
}

export const scenes = { open, paint, invert, remember, rememberNoise, travel, edges };

declare global {
  interface Window {
    scenes: typeof scenes;
  }
}

window.scenes = scenes;
