/// The painter's engine in a bare page, for what only a real browser can tell: workers, WebGL, IndexedDB, frames.
import { keepDraft, lastMask } from "@/lib/client/painter/drafts";
import { createOverlay } from "@/lib/client/painter/overlay";
import { createPainter } from "@/lib/client/painter/painter";

export const kit = { createPainter, createOverlay, keepDraft, lastMask };

declare global {
  interface Window {
    kit: typeof kit;
  }
}

window.kit = kit;
