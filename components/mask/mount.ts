import { createOverlay } from "@/lib/client/painter/overlay";
import type { PaintBench } from "./bench";
import { listenToKeys } from "./key-input";
import { listenToHands } from "./pointer-input";
import { attachRing } from "./ring";
import { filmColours, useSettings } from "./settings";
import type { Insets } from "./viewport";

export type Parts = {
  /** Takes the pointers; everything below lies in it and takes none. */
  surface: HTMLElement;
  /** The picture, as large as its own pixels: it is moved and scaled as a whole. */
  photo: HTMLElement;
  canvas: HTMLCanvasElement;
  sketch: SVGSVGElement;
  ring: HTMLElement;
  /** The tools beside the picture: it is never under them while it is whole. */
  slip: HTMLElement;
};

/** CSS pixels between the whole picture and what stands around it. */
const GAP = 16;
/** Under the picture: the zoom slip. */
const FOOT = 64;

/** The room around the whole picture: tools stand at its left, or below it where they lie. */
function roomBeside(slip: HTMLElement, stage: DOMRect): Insets {
  const { right, top, width, height } = slip.getBoundingClientRect();
  if (height > width) return { top: GAP, right: GAP, bottom: FOOT, left: right - stage.left + GAP };
  return { top: GAP / 2, right: 0, bottom: stage.bottom - top + GAP / 2, left: 0 };
}

/** Brings the bench to life in the page. From here on hands, keys, picture, film and ring know each other without React. */
export function mountPainter(bench: PaintBench, parts: Parts): () => void {
  const { surface, photo, canvas, slip } = parts;
  const { easel, painter } = bench;
  const overlay = createOverlay(painter, canvas);
  const { ring, stop: stopRing } = attachRing(parts.ring, surface, easel);
  bench.ring = ring;
  bench.surface = surface;

  const place = () => {
    const view = easel.view();
    photo.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    // From here on pixels are to be told apart, not blended.
    photo.style.imageRendering = easel.zoom() >= 4 ? "pixelated" : "auto";
    overlay.setView(view);
  };
  const film = () => {
    const { show, colour, strength } = useSettings.getState();
    const shown = bench.original() ? "off" : show;
    overlay.setFilm({ show: shown, colour: filmColours[colour].rgb, strength: strength / 100 });
  };
  const held = () => {
    film();
    surface.dataset.panning = String(bench.panning());
  };
  const measure = () => {
    const stage = surface.getBoundingClientRect();
    const density = window.devicePixelRatio;
    overlay.resize(stage.width, stage.height, density);
    easel.resize(stage, roomBeside(slip, stage), density);
  };

  bench.onHeld = held;
  const sizes = new ResizeObserver(measure);
  sizes.observe(surface);
  sizes.observe(slip);
  const stops = [
    easel.subscribe(place),
    useSettings.subscribe(film),
    bench.sketch.attach(parts.sketch),
    listenToKeys(bench),
    listenToHands(surface, easel, {
      press(press) {
        bench.pen.lift();
        return bench.press(press);
      },
      hover(stage, picture) {
        ring.move(stage);
        if (picture && bench.polygon.open) bench.polygon.hover(picture);
      },
      panning: bench.panning,
      pressure: () => useSettings.getState().pressure,
    }),
    stopRing,
    () => sizes.disconnect(),
    () => overlay.dispose(),
  ];
  measure();
  held();
  return () => {
    bench.pen.lift();
    bench.polygon.cancel();
    for (const stop of stops) stop();
    bench.onHeld = bench.ring = bench.surface = null;
  };
}
