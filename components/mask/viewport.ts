// How a picture lies on the stage. Pure: places in and out, nothing is drawn here.

export type Place = { x: number; y: number };
export type Area = { width: number; height: number };
/** Room, in CSS pixels, that something else takes at the edges of the stage. */
export type Insets = { top: number; right: number; bottom: number; left: number };

/** Where the picture's upper left corner lies on the stage, in CSS pixels, and how many of them a pixel of the picture gets. */
export type View = { x: number; y: number; scale: number };

/** Zoom is told in device pixels per picture pixel: at 1 each pixel of the picture is a pixel of the screen. */
export const LEAST_ZOOM = 0.05;
export const MOST_ZOOM = 32;

/** Where the zoom of a key or button comes to rest. */
const stops = [0.05, 0.0625, 0.125, 0.25, 0.33, 0.5, 0.67, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32];

/** CSS pixels of the picture that always stay in sight. */
const LEFT_IN_SIGHT = 64;

/** The whole picture, as large as the free room allows, in its middle. */
export function fitted(picture: Area, stage: Area, room: Insets): View {
  const width = Math.max(1, stage.width - room.left - room.right);
  const height = Math.max(1, stage.height - room.top - room.bottom);
  const scale = Math.min(width / picture.width, height / picture.height);
  return {
    scale,
    x: room.left + (width - picture.width * scale) / 2,
    y: room.top + (height - picture.height * scale) / 2,
  };
}

/** A zoom within 5 % and 3200 %; the whole picture may always be seen, however large it is. */
export function bounded(zoom: number, fit: number): number {
  return Math.min(Math.max(zoom, Math.min(LEAST_ZOOM, fit)), Math.max(MOST_ZOOM, fit));
}

/** The view at another scale in which the same pixel of the picture lies under `at`. */
export function scaledAt(view: View, at: Place, scale: number): View {
  const factor = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * factor, y: at.y - (at.y - view.y) * factor };
}

export function moved(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** The view after two fingers went from some places to others: what lay between them stays between them. */
export function pinched(
  view: View,
  from: readonly [Place, Place],
  to: readonly [Place, Place],
  limit: (scale: number) => number,
): View {
  const middle = ([a, b]: readonly [Place, Place]): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const apart = ([a, b]: readonly [Place, Place]) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  const [was, is] = [middle(from), middle(to)];
  return scaledAt(moved(view, is.x - was.x, is.y - was.y), is, limit((view.scale * apart(to)) / apart(from)));
}

/** The view moved as little as needed for a part of the picture to stay in sight. */
export function keptInSight(view: View, picture: Area, stage: Area): View {
  const keep = (at: number, length: number, room: number) => {
    const left = Math.min(LEFT_IN_SIGHT, length);
    return Math.min(Math.max(at, left - length), room - left);
  };
  return {
    ...view,
    x: keep(view.x, picture.width * view.scale, stage.width),
    y: keep(view.y, picture.height * view.scale, stage.height),
  };
}

/** The next zoom where it comes to rest, in or out. @param fit zoom at which the picture is whole: one more stop */
export function nextStop(zoom: number, by: 1 | -1, fit: number): number {
  const all = [...stops, fit].sort((a, b) => a - b);
  // A zoom that differs by rounding alone is at its stop already.
  const beyond = by > 0 ? all.find((stop) => stop > zoom * 1.005) : all.findLast((stop) => stop < zoom * 0.995);
  return beyond ?? zoom;
}

/** A zoom on its way from one value to another rests at the first stop that it would pass. */
export function resting(from: number, to: number, at: readonly number[]): number {
  const passed = at.filter((stop) => (stop - from) * (stop - to) < 0 && Math.abs(stop / from - 1) > 0.005);
  return passed.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0] ?? to;
}

/** A place on the stage in pixels of the picture. */
export function onPicture(view: View, at: Place): Place {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
}

/** A pixel of the picture as a place on the stage. */
export function onStage(view: View, at: Place): Place {
  return { x: at.x * view.scale + view.x, y: at.y * view.scale + view.y };
}
