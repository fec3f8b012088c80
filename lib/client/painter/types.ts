/** In picture pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A place in picture pixels: (0, 0) is the top left corner, pixel centres lie at .5. Places outside the picture are allowed. */
export interface Point {
  x: number;
  y: number;
  /** 0 to 1, thins the brush; left out (mouse, finger) it is 1. */
  pressure?: number;
}

export interface Brush {
  mode: "paint" | "erase";
  /** Diameter in picture pixels, from 1 on. */
  size: number;
  /** 0 falls off from the centre, 1 has an edge of one pixel. */
  hardness: number;
  /** 0 to 1, of the whole stroke: crossing itself does not make it stronger. */
  opacity: number;
}

export interface Shape {
  /** A rectangle has two points, opposite corners; the others are closed by themselves. */
  kind: "rectangle" | "polygon" | "lasso";
  points: readonly Point[];
  op: "add" | "subtract";
}

/** What a reader of the painter sees; a new object whenever something in it changed, so it fits `useSyncExternalStore`. */
export interface PainterState {
  canUndo: boolean;
  canRedo: boolean;
  /** Share of the picture, 0 to 1, that counts as painted: 128 and more, the same threshold that the sent mask has. */
  coverage: number;
  /** True while something slow (feather, grow, import, an old undo step) is under way; commands given meanwhile wait for it. */
  busy: boolean;
  /** Counts finished changes of the mask; a stroke counts once. */
  revision: number;
}

/** Steps of an undo history. */
export const HISTORY_STEPS = 100;

/**
 * The mask of one picture and everything that can be done to it. Commands are carried out in the order given. Small ones
 * are done when the call returns; what takes long goes on in slices or in a worker, and later commands wait for it.
 */
export interface Painter {
  readonly width: number;
  readonly height: number;

  /** Starts a stroke with a dab. A stroke that is still open is ended first. */
  begin(point: Point, brush: Brush): void;
  /** Goes on to further points (all coalesced ones, oldest first). Without an open stroke nothing happens. */
  extend(points: readonly Point[]): void;
  /** The stroke is finished and becomes one undo step. */
  end(): void;
  /** The open stroke never was. */
  cancel(): void;
  /** A straight stroke, as one step. */
  line(from: Point, to: Point, brush: Brush): void;

  shape(shape: Shape): void;
  fill(): void;
  invert(): void;
  clear(): void;
  /** Softens edges over about so many picture pixels to each side. */
  feather(px: number): void;
  /** Moves edges outwards by so many picture pixels; soft edges stay soft. */
  grow(px: number): void;
  shrink(px: number): void;
  /** Replaces the mask by another (255 = painted), stretched to the picture's size; one undo step. @throws RangeError when the size does not fit the data. */
  load(mask: Uint8Array, width: number, height: number): void;

  /**
   * Replaces the mask by a picture file (PNG, JPEG, WebP), stretched to the picture's size: light is painted, dark and
   * transparent is not; a black one with transparent parts is painted where it is opaque. One undo step.
   * @throws (rejects) when the browser cannot read the file or it is too large; the mask is then as before.
   */
  import(file: Blob): Promise<void>;
  /**
   * The mask as an 8-bit grey PNG without alpha, exactly as large as the picture, white where painted, soft edges as grey.
   * FASHN's edit documents white (255) and black (0) only; the studio keeps the grey, for blending the unpainted area
   * back, and the server turns it to pure black and white, at 128, for FASHN.
   */
  encode(): Promise<Blob>;

  /**
   * Replaces the mask by the draft kept under this id (see drafts.ts), stretched if it was made for another size. With
   * `undoable` it is a step like any other; otherwise the history begins with it. False when there is no such draft.
   * @throws (rejects) where the browser gives no storage; the mask is then as before.
   */
  restore(draft: string, options?: { undoable?: boolean }): Promise<boolean>;

  undo(): void;
  redo(): void;

  /** True between `begin` and `end` or `cancel`. */
  readonly stroking: boolean;
  getState(): PainterState;
  /** Called after every change of the state. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Resolves when every command given so far is done. */
  settled(): Promise<void>;
  /** The mask as a copy, one byte per pixel, row by row, 255 = painted. Proportional to the picture: not for while painting. */
  toMask(): Uint8Array;
  /** Bytes that undo and redo hold beyond the mask itself. */
  historyBytes(): number;
  /** What the overlay, the drafts and the encoder read. */
  readonly surface: ReadableSurface;
  dispose(): void;
}

/** Pixels come in squares of this edge, so that whatever is small costs little and history can share what did not change. */
export const TILE = 256;

/**
 * One version of one tile. A version that history holds is never written to again.
 * `value` stands for all pixels while they are equal; `pixels` may be absent in versions that are not on show.
 */
export interface Tile {
  readonly value: number | null;
  readonly pixels: Uint8Array | null;
  /** Pixels inside the picture that are 128 or more, as stored. */
  readonly painted: number;
}

/** A part of one tile that changed, in pixels of the tile; right and bottom are exclusive. */
export interface DirtyTile {
  index: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface ReadableSurface {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** Stored pixels mean 255 minus themselves while this is true: inverting touches no pixel. */
  readonly inverted: boolean;
  readonly tiles: readonly Tile[];
  /** Called for every change of pixels, and with null when `inverted` changed. Returns how to stop. */
  onDirty(listener: (dirty: DirtyTile | null) => void): () => void;
}

/** Where the picture lies on the overlay's canvas: CSS pixel = picture pixel × scale + (x, y). */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export interface Film {
  show: "film" | "outline" | "off";
  /** Red, green and blue, 0 to 255. */
  colour: readonly [number, number, number];
  /** 0 to 1, of the film over fully painted pixels; the outline is always drawn at full strength. */
  strength: number;
}

/** Shows a painter's mask on a canvas; draws by itself in the next frame after anything changed. */
export interface Overlay {
  setView(view: View): void;
  setFilm(film: Film): void;
  /** Size of the canvas element in CSS pixels, and how many device pixels one of them has. */
  resize(width: number, height: number, pixelRatio: number): void;
  dispose(): void;
}
