import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { type KeptDraft, keepDraft, lastMask } from "../painter/drafts";
import { createPainter } from "../painter/painter";
import type { Painter } from "../painter/types";
import { maskOf, rememberMask } from "./kept-masks";
import { fetchMask, sendMask } from "./send-mask";

/** Milliseconds without a change after which a mask is sent ahead. */
const PAUSE = 1200;

/** The mask of one picture while it is worked on: its painter, and what the studio has of it. */
export interface MaskSession {
  readonly picture: AssetView;
  readonly painter: Painter;
  /** Resolves when the mask that was kept has been brought back. */
  readonly restored: Promise<void>;
  /** Id of the asset that holds exactly what is painted now; null for an empty mask, undefined while it is not sent. */
  sent(): string | null | undefined;
  /** Sends what is painted now, unless the studio has it. The answer is the id of its asset; null for an empty mask. */
  send(): Promise<Result<string | null>>;
  /** The mask of an asset takes the place of what is painted, as one step. @throws when it cannot be read */
  take(mask: string): Promise<void>;
  /** The mask that was painted last over another picture takes its place, stretched. False when there is none. */
  takeLast(): Promise<boolean>;
  /** Called when `sent` may have changed. Returns how to stop. */
  onSent(listener: () => void): () => void;
  dispose(): void;
}

/**
 * Opens the mask of a picture: empty, or as it was left in this browser.
 * @param wanted id of the mask that a draft names: it counts, whatever was painted here before
 */
export function openMaskSession(picture: AssetView, wanted: string | null): MaskSession {
  const painter = createPainter(picture);
  const listeners = new Set<() => void>();
  let has: { revision: number; mask: string } | null = null;
  let sending: { revision: number; answer: Promise<Result<string | null>> } | null = null;
  let kept: KeptDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let revision = painter.getState().revision;
  let restoring = true;
  let disposed = false;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  function knows(at: number, mask: string) {
    has = { revision: at, mask };
    rememberMask(picture.id, mask);
    tell();
  }

  function ahead() {
    clearTimeout(timer);
    if (disposed || session.sent() !== undefined) return;
    // Encoding ends a stroke: it waits until the hand is lifted.
    timer = setTimeout(() => (painter.stroking ? ahead() : void session.send()), PAUSE);
  }

  async function deliver(at: number): Promise<Result<string | null>> {
    const result = await sendMask(picture.id, await painter.encode());
    if (!result.ok) return result;
    knows(at, result.value.id);
    return { ok: true, value: result.value.id };
  }

  async function bring(mask: string) {
    const { file, width, height } = await fetchMask(mask);
    await painter.import(file);
    // Stretched, it is another one.
    if (width === picture.width && height === picture.height) knows(painter.getState().revision, mask);
  }

  async function restore() {
    const known = maskOf(picture.id);
    const here = await painter.restore(picture.id).catch(() => false);
    const mask = wanted ?? known;
    if (mask && here && mask === known) knows(painter.getState().revision, mask);
    // Another browser's, or that of an earlier job.
    else if (mask && (wanted || !here)) await bring(mask);
  }

  function changed() {
    const now = painter.getState();
    if (now.revision === revision) return;
    revision = now.revision;
    if (has && session.sent() !== has.mask) {
      has = null;
      rememberMask(picture.id, null);
    }
    tell();
    ahead();
  }

  const session: MaskSession = {
    picture,
    painter,
    // A mask that is gone or cannot be read leaves what is here.
    restored: restore()
      .catch(() => undefined)
      .then(() => {
        restoring = false;
        kept = keepDraft(painter, picture.id);
        revision = painter.getState().revision;
        tell();
        ahead();
        if (disposed) kept.stop();
      }),
    sent() {
      if (restoring) return undefined;
      const now = painter.getState();
      if (now.coverage === 0) return null;
      return has?.revision === now.revision ? has.mask : undefined;
    },
    async send() {
      clearTimeout(timer);
      await session.restored;
      // A stroke under way belongs to what is seen.
      painter.end();
      await painter.settled();
      const known = session.sent();
      if (known !== undefined) return { ok: true, value: known };
      const at = painter.getState().revision;
      if (sending?.revision !== at) sending = { revision: at, answer: deliver(at) };
      const result = await sending.answer;
      // Whatever went wrong may go right the next time.
      if (!result.ok) sending = null;
      return result;
    },
    take: bring,
    async takeLast() {
      const last = await lastMask(picture.id);
      return last !== null && painter.restore(last, { undoable: true });
    },
    onSent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      stop();
      kept?.stop();
      painter.dispose();
    },
  };
  const stop = painter.subscribe(changed);
  return session;
}
