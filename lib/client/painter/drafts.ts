import { type Hands, openHands } from "./hands/hands";
import { report } from "./report";
import { sheetOf } from "./surface";
import type { Painter, Tile } from "./types";

/** Milliseconds without a change after which a draft is saved. */
const PAUSE = 400;

export interface KeptDraft {
  /** Saves what is not saved yet. @throws (rejects) where the browser gives no storage. */
  flush(): Promise<void>;
  /** Saves what is not saved yet, without a stroke that is still open, and then no more. */
  stop(): void;
}

/**
 * Keeps a painter's mask in this browser under an id (the picture's asset id), so that it survives a reload: after every
 * pause, and when the page is hidden. Only tiles that changed are written. A mask emptied again is forgotten.
 * `painter.restore(id)` brings it back; begin keeping after that.
 */
export function keepDraft(painter: Painter, id: string, hands: Hands = openHands()): KeptDraft {
  let saved: readonly Tile[] | null = null;
  let revision = painter.getState().revision;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let due = false;

  function later() {
    due = true;
    clearTimeout(timer);
    timer = setTimeout(() => flush().catch(report), PAUSE);
  }

  function flush(): Promise<void> {
    if (!due) return saving;
    // A stroke still writes to its tiles: half of it would count as saved.
    if (painter.stroking) {
      later();
      return saving;
    }
    due = false;
    clearTimeout(timer);
    const tiles = [...painter.surface.tiles];
    const changed = tiles.flatMap((tile, index) => (tile === saved?.[index] ? [] : [index]));
    const first = saved === null;
    const empty = !painter.surface.inverted && tiles.every(({ value }) => value === 0);
    saved = empty ? null : tiles;
    const sheet = sheetOf(painter.surface);
    // Only what is written has to be copied to the worker.
    const wanted = new Set(changed);
    sheet.tiles = sheet.tiles.map((tile, index) => (wanted.has(index) ? tile : { value: 0, pixels: null }));
    const write = () => (empty ? hands.run("forgetDraft", id) : hands.run("saveDraft", id, sheet, changed, first));
    saving = saving.catch(() => {}).then(write);
    saving.catch(() => {
      saved = null;
    });
    return saving;
  }

  const hide = () => void (document.visibilityState === "hidden" && flush().catch(report));
  document.addEventListener("visibilitychange", hide);
  const unsubscribe = painter.subscribe(() => {
    if (painter.getState().revision === revision) return;
    revision = painter.getState().revision;
    later();
  });

  return {
    flush,
    stop() {
      unsubscribe();
      document.removeEventListener("visibilitychange", hide);
      const last = painter.stroking ? saving : flush();
      clearTimeout(timer);
      last.catch(report).finally(hands.close);
    },
  };
}

/**
 * The id under which a mask was kept last, other than for this picture: what "use the last mask" offers. Null for none.
 * @throws (rejects) where the browser gives no storage.
 */
export async function lastMask(other: string): Promise<string | null> {
  const hands = openHands();
  return hands.run("lastDraft", other).finally(hands.close);
}
