import { type FilmDrawer, inView } from "./film";
import { type Box, drawOutline } from "./outline-canvas";
import { shrunk, stepAt } from "./shrunk";
import { type Film, type ReadableSurface, TILE, type View } from "./types";

/** Milliseconds per frame for tinting; what is left over shows its old self until the next frame. */
const TINT_BUDGET = 8;

/**
 * The film without a graphics card. Each tile in view has a small canvas, tinted, no larger than what can be seen at this
 * zoom; while the view stays, only what changed is drawn again.
 */
export function canvasFilm(surface: ReadableSurface, canvas: HTMLCanvasElement): FilmDrawer {
  const context = canvas.getContext("2d");
  const tinted = new Map<number, { pane: Pane; look: string }>();
  let changed = new Set<number>();
  let shownFrame = "";

  /** Draws tiles in view; returns those that there was no time to tint. */
  function drawTiles(context: CanvasRenderingContext2D, tiles: Iterable<number>, view: View, film: Film): Set<number> {
    const left = new Set<number>();
    const step = stepAt(view.scale);
    const look = JSON.stringify([film, surface.inverted, step]);
    const until = performance.now() + TINT_BUDGET;
    for (const index of tiles) {
      const clear = surface.tiles[index]?.value === (surface.inverted ? 255 : 0);
      const known = tinted.get(index);
      if (clear || !inView(surface, { index }, view, canvas)) tinted.delete(index);
      else if (known?.look !== look) {
        if (performance.now() < until)
          tinted.set(index, { look, pane: tintedTile(surface, index, step, film, known?.pane) });
        else left.add(index);
      }
      const { left: x, top: y, right, bottom } = boxOf(surface, index, view);
      context.clearRect(x, y, right - x, bottom - y);
      const tile = tinted.get(index);
      if (tile) context.drawImage(tile.pane.picture, x, y, right - x, bottom - y);
    }
    return left;
  }

  function drawBorders(context: CanvasRenderingContext2D, tiles: Iterable<number> | null, view: View, film: Film) {
    if (!tiles) return drawOutline(context, surface, view, film, within(canvas, everything));
    for (const index of tiles) {
      const { left, top, right, bottom } = boxOf(surface, index, view);
      // One pixel more: the border of a tile's neighbour moves with it.
      const box = { left: left - 1, top: top - 1, right: right + 1, bottom: bottom + 1 };
      drawOutline(context, surface, view, film, within(canvas, box));
    }
  }

  return {
    upload({ index }) {
      changed.add(index);
      // Still shown, until there is time to tint it again.
      const known = tinted.get(index);
      if (known) known.look = "";
    },
    draw(view, film) {
      if (!context) return false;
      const frame = JSON.stringify([view, film, surface.inverted, canvas.width, canvas.height]);
      const all = frame !== shownFrame;
      shownFrame = frame;
      context.imageSmoothingEnabled = view.scale < 1;
      if (all) context.clearRect(0, 0, canvas.width, canvas.height);
      let left = new Set<number>();
      if (film.show === "film") {
        context.save();
        context.beginPath();
        context.rect(view.x, view.y, surface.width * view.scale, surface.height * view.scale);
        context.clip();
        left = drawTiles(context, all ? surface.tiles.keys() : changed, view, film);
        context.restore();
      } else if (film.show === "outline") drawBorders(context, all ? null : changed, view, film);
      changed = left;
      return left.size > 0;
    },
    dispose: () => tinted.clear(),
  };
}

const everything: Box = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

function within({ width, height }: { width: number; height: number }, { left, top, right, bottom }: Box): Box {
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  };
}

/** Where a tile lies, on whole pixels: between fractions a seam would show. */
function boxOf({ columns }: ReadableSurface, index: number, { scale, x, y }: View): Box {
  const column = index % columns;
  const row = Math.floor(index / columns);
  const [across, down] = [
    (at: number) => Math.round(x + at * TILE * scale),
    (at: number) => Math.round(y + at * TILE * scale),
  ];
  return { left: across(column), top: down(row), right: across(column + 1), bottom: down(row + 1) };
}

/** A tile's own canvas, with the memory it is tinted in: made anew for each frame, both would be much to clear away. */
interface Pane {
  picture: HTMLCanvasElement;
  image: ImageData;
}

function tintedTile(surface: ReadableSurface, index: number, step: number, film: Film, used?: Pane): Pane {
  const edge = TILE / step;
  const pane = used?.image.width === edge ? used : newPane(edge);
  const shown = new Uint32Array(pane.image.data.buffer);
  const [red, green, blue] = film.colour;
  const ink = (blue << 16) | (green << 8) | red;
  const strengths = Uint32Array.from({ length: 256 }, (_, value) => (Math.round(value * film.strength) << 24) | ink);
  shrunk(surface, index, step).forEach((value, at) => {
    shown[at] = strengths[value] as number;
  });
  pane.picture.getContext("2d")?.putImageData(pane.image, 0, 0);
  return pane;
}

function newPane(edge: number): Pane {
  const picture = document.createElement("canvas");
  picture.width = edge;
  picture.height = edge;
  return { picture, image: new ImageData(edge, edge) };
}
