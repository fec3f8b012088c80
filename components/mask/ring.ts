import type { Easel } from "./easel";
import { useSettings } from "./settings";
import type { Place } from "./viewport";

/** The cursor: an outer ring as large as the brush, a dashed one where its full strength ends. */
export interface Ring {
  /** @param at on the stage; null where no pointer is */
  move(at: Place | null): void;
}

/** CSS pixels of the smallest ring that still shows where it is; below it the browser's own cross does. */
const LEAST = 6;

/** Moves and sizes the ring by hand: it follows every movement of the pointer. Its child is the dashed ring. */
export function attachRing(element: HTMLElement, surface: HTMLElement, easel: Easel): { ring: Ring; stop: () => void } {
  let place: Place | null = null;
  const show = () => {
    const { tool, size, hardness } = useSettings.getState();
    const across = size * easel.view().scale;
    const round = (tool === "brush" || tool === "eraser") && across >= LEAST;
    surface.style.cursor = round ? "none" : "crosshair";
    element.style.visibility = round && place ? "visible" : "hidden";
    if (!place) return;
    element.style.width = element.style.height = `${across}px`;
    element.style.transform = `translate3d(${place.x - across / 2}px, ${place.y - across / 2}px, 0)`;
    element.style.setProperty("--hard", `${hardness}%`);
  };
  const stops = [easel.subscribe(show), useSettings.subscribe(show)];
  show();
  return {
    ring: {
      move(at) {
        place = at;
        show();
      },
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
