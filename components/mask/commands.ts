import type { Painter } from "@/lib/client/painter/types";
import type { Easel } from "./easel";
import type { KeyboardPen } from "./keyboard-pen";
import type { Key } from "./keys";
import type { Polygon } from "./polygon";
import { adjust, type FilmColour, filmColours, nextSize, type PaintSettings, useSettings } from "./settings";

/** What commands act on. */
export type Bench = {
  painter: Painter;
  easel: Easel;
  polygon: Polygon;
  pen: KeyboardPen;
  /** The picture itself has the focus, not something beside it. */
  focused(): boolean;
  /** While on, every press moves the picture. */
  holdPan(on: boolean): void;
  /** While on, the picture shows without the mask. */
  holdOriginal(on: boolean): void;
  toggleFull(): void;
  toggleKeys(): void;
  toggleMore(): void;
  importMask(): void;
  takeLastMask(): void;
};

export type Command = {
  id: string;
  label: string;
  group: Group;
  /** All that give it; each only once in the whole table. */
  keys: readonly Key[];
  /** Shown in place of the first key, where several make one command: "⇧ 1 … ⇧ 0". */
  shown?: string;
  /** @param at which of its keys it was */
  run(bench: Bench, at: number): void;
  /** For keys that act while they are held. */
  release?(bench: Bench): void;
  /** True where it has nothing to do: its key is then left to others. */
  idle?(bench: Bench): boolean;
  /** Goes on while its key is held. */
  repeats?: true;
};

export const groups = ["Tools", "Brush", "Mask", "Steps", "View"] as const;
export type Group = (typeof groups)[number];

const settings = () => useSettings.getState();
const next = <Value>(all: readonly Value[], now: Value): Value => all[(all.indexOf(now) + 1) % all.length] ?? now;

const tool = (id: PaintSettings["tool"], label: string, key: Key): Command => ({
  id,
  label,
  group: "Tools",
  keys: [key],
  run: ({ polygon }) => {
    polygon.cancel();
    adjust({ tool: id });
  },
});

const changing = (
  id: string,
  label: string,
  key: Key,
  change: (now: PaintSettings) => Partial<PaintSettings>,
): Command => ({
  id,
  label,
  group: "Brush",
  keys: [key],
  repeats: true,
  run: () => adjust(change(settings())),
});

const painting = (id: string, label: string, keys: readonly Key[], run: (bench: Bench) => void): Command => ({
  id,
  label,
  group: "Mask",
  keys,
  run,
});

/** CSS pixels for each arrow key. */
const directions = [
  { key: "arrowleft", x: -1, y: 0 },
  { key: "arrowup", x: 0, y: -1 },
  { key: "arrowright", x: 1, y: 0 },
  { key: "arrowdown", x: 0, y: 1 },
] as const;

const moving = (id: string, label: string, held: string, by: number): Command => ({
  id,
  label,
  group: "Tools",
  keys: directions.map(({ key }) => held + key),
  shown: held ? "⇧ ← ↑ → ↓" : "← ↑ → ↓",
  repeats: true,
  idle: (bench) => !bench.focused(),
  run: ({ pen }, at) => {
    const { x = 0, y = 0 } = directions[at] ?? {};
    pen.nudge(x * by, y * by);
  },
});

const looking = (id: string, label: string, keys: readonly Key[], run: (bench: Bench) => void): Command => ({
  id,
  label,
  group: "View",
  keys,
  run,
});

/** Everything the painter can do by key. Its tooltips, its key handling and its sheet of keys are all read from here. */
export const commands: readonly Command[] = [
  tool("brush", "Brush", "b"),
  tool("eraser", "Eraser", "e"),
  tool("rectangle", "Rectangle", "r"),
  tool("polygon", "Polygon", "p"),
  tool("lasso", "Lasso", "l"),
  {
    id: "op",
    label: "Shapes add or take away",
    group: "Tools",
    keys: ["x"],
    run: () => adjust({ op: settings().op === "add" ? "subtract" : "add" }),
  },
  moving("nudge", "Move the brush by keys", "", 8),
  moving("leap", "Move it far", "shift+", 48),
  {
    id: "pen",
    label: "Put it down or lift it",
    group: "Tools",
    keys: ["j"],
    run: ({ pen }) => pen.toggle(),
  },

  changing("smaller", "Smaller brush", "[", ({ size }) => ({ size: nextSize(size, -1) })),
  changing("larger", "Larger brush", "]", ({ size }) => ({ size: nextSize(size, 1) })),
  changing("softer", "Softer brush", "shift+[", ({ hardness }) => ({ hardness: hardness - 10 })),
  changing("harder", "Harder brush", "shift+]", ({ hardness }) => ({ hardness: hardness + 10 })),
  {
    id: "opacity",
    label: "Opacity 10 to 100 %",
    group: "Brush",
    keys: [..."1234567890"].map((digit) => `shift+${digit}`),
    shown: "⇧ 1 … ⇧ 0",
    run: (_, at) => adjust({ opacity: (at + 1) * 10 }),
  },
  {
    id: "pressure",
    label: "Pen pressure on or off",
    group: "Brush",
    keys: ["shift+p"],
    run: () => adjust({ pressure: !settings().pressure }),
  },

  painting("fill", "Fill", ["a"], ({ painter }) => painter.fill()),
  painting("invert", "Invert", ["i"], ({ painter }) => painter.invert()),
  painting("clear", "Clear", ["delete", "backspace"], ({ painter, polygon }) => {
    // With a polygon open it takes its last corner back.
    if (polygon.open) polygon.back();
    else painter.clear();
  }),
  painting("feather", "Feather", ["s"], ({ painter }) => painter.feather(settings().edge)),
  painting("grow", "Grow", ["w"], ({ painter }) => painter.grow(settings().edge)),
  painting("shrink", "Shrink", ["n"], ({ painter }) => painter.shrink(settings().edge)),
  painting("import", "Import a mask", ["m"], (bench) => bench.importMask()),
  painting("last", "Use the last mask", ["t"], (bench) => bench.takeLastMask()),

  { id: "undo", label: "Undo", group: "Steps", keys: ["mod+z"], repeats: true, run: ({ painter }) => painter.undo() },
  {
    id: "redo",
    label: "Redo",
    group: "Steps",
    keys: ["mod+shift+z", "mod+y"],
    repeats: true,
    run: ({ painter }) => painter.redo(),
  },
  {
    id: "close",
    label: "Close the polygon",
    group: "Steps",
    keys: ["enter"],
    idle: ({ polygon }) => !polygon.open,
    run: ({ polygon }) => polygon.close(),
  },
  {
    id: "cancel",
    label: "Let go of the polygon",
    group: "Steps",
    keys: ["escape"],
    idle: ({ polygon }) => !polygon.open,
    run: ({ polygon }) => polygon.cancel(),
  },

  {
    id: "pan",
    label: "Move the picture, held",
    group: "View",
    keys: [" "],
    run: (bench) => bench.holdPan(true),
    release: (bench) => bench.holdPan(false),
  },
  looking("in", "Zoom in", ["+", "="], ({ easel }) => easel.step(1)),
  looking("out", "Zoom out", ["-"], ({ easel }) => easel.step(-1)),
  looking("fit", "Fit", ["0"], ({ easel }) => easel.fit()),
  looking("actual", "100 %", ["1"], ({ easel }) => easel.zoomTo(1)),
  looking("show", "Film, outline or off", ["v"], () =>
    adjust({ show: next(["film", "outline", "off"], settings().show) }),
  ),
  looking("colour", "Colour of the film", ["k"], () =>
    adjust({ colour: next(Object.keys(filmColours) as FilmColour[], settings().colour) }),
  ),
  looking("weaker", "Weaker film", [","], () => adjust({ strength: settings().strength - 10 })),
  looking("stronger", "Stronger film", ["."], () => adjust({ strength: settings().strength + 10 })),
  {
    id: "original",
    label: "Original, held",
    group: "View",
    keys: ["c"],
    run: (bench) => bench.holdOriginal(true),
    release: (bench) => bench.holdOriginal(false),
  },
  looking("full", "Full screen", ["f"], (bench) => bench.toggleFull()),
  looking("more", "All settings", ["o"], (bench) => bench.toggleMore()),
  looking("keys", "Sheet of keys", ["?"], (bench) => bench.toggleKeys()),
];

const byId = new Map(commands.map((command) => [command.id, command]));
const byKey = new Map(commands.flatMap((command) => command.keys.map((key, at) => [key, { command, at }] as const)));

/** @throws Error for a command that is not in the table. */
export function commandOf(id: string): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`there is no command ${id}`);
  return command;
}

/** The command of the first name that has one, and which of its keys it is. */
export function commandFor(names: readonly Key[]): { command: Command; at: number } | undefined {
  for (const name of names) {
    const found = byKey.get(name);
    if (found) return found;
  }
}
