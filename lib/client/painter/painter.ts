import { type Hands, openHands } from "./hands/hands";
import type { NewTile, Sheet } from "./hands/sheet";
import { apply, type Change, createHistory } from "./history";
import { createKeeper } from "./keeper";
import { type Bites, createQueue, type Job } from "./queue";
import { report } from "./report";
import { fillShape } from "./shape";
import { type Stroke, startStroke } from "./stroke";
import { createSurface, flatten, sheetOf, type TileVersion } from "./surface";
import type { Painter, PainterState, Shape, Size } from "./types";

/**
 * A painter for a picture of so many pixels, beginning with an empty mask. `hands` do what would hold up the main thread.
 * @throws RangeError for a size that is not a positive whole number.
 */
export function createPainter({ width, height, hands = openHands() }: Size & { hands?: Hands }): Painter {
  if (![width, height].every((edge) => Number.isInteger(edge) && edge > 0)) {
    throw new RangeError(`A mask of ${width} × ${height} pixels cannot be made`);
  }
  const surface = createSurface(width, height);
  const history = createHistory();
  const keeper = createKeeper(surface, history, hands);
  const listeners = new Set<() => void>();
  let open: Stroke | null = null;
  let revision = 0;
  let coverage = 0;
  let state: PainterState = { canUndo: false, canRedo: false, coverage, busy: false, revision };
  const queue = createQueue(publish);

  function publish(busy: boolean) {
    const next: PainterState = { canUndo: history.canUndo, canRedo: history.canRedo, coverage, busy, revision };
    if ((Object.keys(next) as (keyof PainterState)[]).every((key) => next[key] === state[key])) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function commit(changes: Change[], flips = false) {
    if (history.push({ changes, flips })) changed();
  }

  /** After a whole step: readers hear of strokes only when they are done. */
  function changed() {
    revision++;
    coverage = surface.painted() / (width * height);
    keeper.tend();
  }

  /** Before anything that may change the whole picture: the history may have to get smaller first. */
  function* room(): Bites {
    const wait = keeper.room();
    if (wait) yield wait;
  }

  /** Anything but a stroke: a stroke that is still open is ended first. */
  function command(job: Job) {
    painter.end();
    queue.add(job);
  }

  function* fill(shape: Shape): Bites {
    yield* room();
    const changes: Change[] = [];
    yield* fillShape(surface, shape, changes);
    commit(changes);
  }

  function plain(value: 0 | 255) {
    const stored = surface.inverted ? 255 - value : value;
    const changes = surface.tiles.flatMap((before, index): Change[] =>
      before.value === stored ? [] : [{ index, before, after: surface.plain(index, stored) }],
    );
    for (const { index, after } of changes) surface.put(index, after);
    commit(changes);
  }

  /** A change that the worker works out from the whole mask; null means that there is nothing to work with. */
  function slowly(work: (sheet: Sheet) => Promise<NewTile[] | null>, undoable = true): Promise<boolean> {
    return new Promise((resolve, reject) => {
      command(function* () {
        yield* room();
        yield work(sheetOf(surface)).then((tiles) => {
          if (tiles) replace(tiles, undoable);
          resolve(tiles !== null);
        }, reject);
      });
    });
  }

  function replace(tiles: NewTile[], undoable: boolean) {
    const changes = tiles.map(({ index, ...after }) => ({ index, before: surface.tiles[index] as TileVersion, after }));
    for (const { index, after } of changes) surface.put(index, after);
    if (undoable) return commit(changes);
    history.begin();
    changed();
  }

  function* travel(direction: "undo" | "redo"): Bites {
    yield* room();
    const step = history.next(direction);
    if (!step) return;
    const side = direction === "undo" ? "before" : "after";
    // Again until all are here: what is not on show yet may be packed away while the rest is fetched.
    for (let missing = keeper.fetch(step, side); missing; missing = keeper.fetch(step, side)) yield missing;
    apply(surface, step, direction);
    history.move(direction);
    changed();
  }

  const painter: Painter = {
    width,
    height,
    surface,
    begin(point, brush) {
      painter.end();
      open = startStroke(surface, point, brush);
      queue.add(room);
      queue.add(open.draw);
    },
    extend(points) {
      if (!open) return;
      open.waiting.push(...points);
      queue.add(open.draw);
    },
    end() {
      if (!open) return;
      const { finish } = open;
      queue.add(() => commit(finish()));
      open = null;
    },
    cancel() {
      if (!open) return;
      queue.add(open.revert);
      open = null;
    },
    line(from, to, brush) {
      painter.begin(from, brush);
      painter.extend([to]);
      painter.end();
    },
    shape: (shape) => command(() => fill(shape)),
    fill: () => command(() => plain(255)),
    clear: () => command(() => plain(0)),
    invert: () =>
      command(() => {
        surface.flip();
        commit([], true);
      }),
    grow: (px) => void slowly((sheet) => hands.run("grow", sheet, px)).catch(report),
    shrink: (px) => void slowly((sheet) => hands.run("shrink", sheet, px)).catch(report),
    feather: (px) => void slowly((sheet) => hands.run("feather", sheet, px)).catch(report),
    load(mask, w, h) {
      if (mask.length !== w * h) throw new RangeError(`${mask.length} bytes are not a mask of ${w} × ${h} pixels`);
      slowly((sheet) => hands.run("replace", sheet, { pixels: mask, width: w, height: h })).catch(report);
    },
    import: (file) => slowly((sheet) => hands.run("import", sheet, file)).then(() => undefined),
    restore: (draft, { undoable = false } = {}) => slowly((sheet) => hands.run("restore", sheet, draft), undoable),
    encode() {
      painter.end();
      return queue.settled().then(() => hands.run("encode", sheetOf(surface)));
    },
    undo: () => command(() => travel("undo")),
    redo: () => command(() => travel("redo")),
    get stroking() {
      return open !== null;
    },
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: queue.settled,
    toMask: () => flatten(surface),
    historyBytes: keeper.bytes,
    dispose() {
      queue.stop();
      void keeper.dispose().catch(report).finally(hands.close);
    },
  };
  return painter;
}
