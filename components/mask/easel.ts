import {
  type Area,
  bounded,
  fitted,
  type Insets,
  keptInSight,
  moved,
  nextStop,
  type Place,
  pinched,
  resting,
  scaledAt,
  type View,
} from "./viewport";

export interface Easel {
  view(): View;
  /** Device pixels per pixel of the picture: 1 is 100 %. */
  zoom(): number;
  /** Called after every change of the view. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** The stage has this size now, and something else takes this room of it; the whole picture stays whole. */
  resize(stage: Area, room: Insets, density: number): void;
  fit(): void;
  /** Zooms to so many device pixels per pixel of the picture. */
  zoomTo(zoom: number, at?: Place): void;
  /** Zooms by a factor, resting at 100 % and at the whole picture. */
  zoomBy(factor: number, at: Place): void;
  /** To the next zoom in or out. */
  step(by: 1 | -1): void;
  pan(dx: number, dy: number): void;
  pinch(from: readonly [Place, Place], to: readonly [Place, Place]): void;
}

/** Holds how the picture lies on the stage. Outside of React: it changes with every movement of a hand. */
export function createEasel(picture: Area): Easel {
  const listeners = new Set<() => void>();
  let stage: Area = { width: 1, height: 1 };
  let room: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  let density = 1;
  let view: View = { x: 0, y: 0, scale: 1 };
  /** The same, lying on whole pixels of the screen: between them every pixel of the picture would be a blend of two. */
  let shown = view;
  /** Nobody has zoomed or moved since the picture was whole: it stays so when the stage changes. */
  let whole = true;

  const fitScale = () => fitted(picture, stage, room).scale;
  const limited = (scale: number) => bounded(scale * density, fitScale() * density) / density;
  const middle = (): Place => ({
    x: (room.left + stage.width - room.right) / 2,
    y: (room.top + stage.height - room.bottom) / 2,
  });

  function show(next: View) {
    view = next;
    const whole = (at: number) => Math.round(at * density) / density;
    shown = { ...view, x: whole(view.x), y: whole(view.y) };
    for (const listener of listeners) listener();
  }
  function change(next: View) {
    whole = false;
    show(keptInSight(next, picture, stage));
  }

  const easel: Easel = {
    view: () => shown,
    zoom: () => view.scale * density,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resize(nextStage, nextRoom, nextDensity) {
      const dx = (nextStage.width - stage.width) / 2;
      const dy = (nextStage.height - stage.height) / 2;
      [stage, room, density] = [nextStage, nextRoom, nextDensity];
      if (whole) show(fitted(picture, stage, room));
      else show(keptInSight(moved(view, dx, dy), picture, stage));
    },
    fit() {
      whole = true;
      show(fitted(picture, stage, room));
    },
    zoomTo(zoom, at = middle()) {
      change(scaledAt(view, at, limited(zoom / density)));
    },
    zoomBy(factor, at) {
      const scale = resting(view.scale, limited(view.scale * factor), [1 / density, fitScale()]);
      change(scaledAt(view, at, scale));
    },
    step(by) {
      const fit = fitScale();
      const zoom = nextStop(easel.zoom(), by, fit * density);
      if (Math.abs(zoom / density / fit - 1) < 0.005) easel.fit();
      else easel.zoomTo(zoom);
    },
    pan(dx, dy) {
      change(moved(view, dx, dy));
    },
    pinch(from, to) {
      change(pinched(view, from, to, limited));
    },
  };
  return easel;
}
