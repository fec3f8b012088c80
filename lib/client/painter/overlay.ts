import { type FilmDrawer, inView } from "./film";
import { canvasFilm } from "./film-canvas";
import { glFilm } from "./film-gl";
import { type DirtyTile, type Film, type Overlay, type Painter, TILE, type View } from "./types";

/** Milliseconds per frame for handing over changed pixels; the rest waits for the next frame. */
const UPLOAD_BUDGET = 5;

const HIDDEN: Film = { show: "off", colour: [0, 0, 0], strength: 0 };

/**
 * Keeps a canvas showing the painter's mask. Only parts that changed are handed to the graphics card, those in view first.
 * Without WebGL 2 in hardware, or for pictures larger than its textures, the film is drawn with a 2D canvas.
 */
export function createOverlay(painter: Pick<Painter, "surface">, canvas: HTMLCanvasElement): Overlay {
  const { surface } = painter;
  const waiting = new Map<number, DirtyTile>();
  let view: View = { scale: 1, x: 0, y: 0 };
  let film = HIDDEN;
  let ratio = 1;
  let frame = 0;

  const redraw = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const everything = () => {
    surface.tiles.forEach((tile, index) => {
      if (tile.value !== 0) waiting.set(index, { index, left: 0, top: 0, right: TILE, bottom: TILE });
    });
    redraw();
  };
  const drawer: FilmDrawer = glFilm(surface, canvas, everything) ?? canvasFilm(surface, canvas);

  function draw() {
    frame = 0;
    const onScreen = { scale: view.scale * ratio, x: view.x * ratio, y: view.y * ratio };
    if (film.show !== "off") hand(onScreen);
    const left = drawer.draw(onScreen, film);
    if (left || (film.show !== "off" && waiting.size > 0)) redraw();
  }

  function hand(onScreen: View) {
    const until = performance.now() + UPLOAD_BUDGET;
    const visible: DirtyTile[] = [];
    const hidden: DirtyTile[] = [];
    for (const part of waiting.values()) (inView(surface, part, onScreen, canvas) ? visible : hidden).push(part);
    for (const part of visible.concat(hidden)) {
      drawer.upload(part);
      waiting.delete(part.index);
      if (performance.now() >= until) return;
    }
  }

  const stop = surface.onDirty((part) => {
    if (part) waiting.set(part.index, joined(waiting.get(part.index), part));
    redraw();
  });
  everything();

  return {
    setView(next) {
      view = next;
      redraw();
    },
    setFilm(next) {
      film = next;
      redraw();
    },
    resize(width, height, pixelRatio) {
      ratio = pixelRatio;
      const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
      if (canvas.width !== w) canvas.width = w;
      if (canvas.height !== h) canvas.height = h;
      // A resized canvas is empty until it is drawn: at once, or it flickers.
      cancelAnimationFrame(frame);
      draw();
    },
    dispose() {
      stop();
      cancelAnimationFrame(frame);
      drawer.dispose();
    },
  };
}

function joined(known: DirtyTile | undefined, part: DirtyTile): DirtyTile {
  if (!known) return part;
  return {
    index: part.index,
    left: Math.min(known.left, part.left),
    top: Math.min(known.top, part.top),
    right: Math.max(known.right, part.right),
    bottom: Math.max(known.bottom, part.bottom),
  };
}
