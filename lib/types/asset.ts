/** How the studio made an asset from another one, without FASHN. */
export type Derivation =
  /** The original's unpainted part laid back over a result of edit. Pixels of the result. */
  | { kind: "kept-outside"; feather: number }
  /** One frame of a film. */
  | { kind: "frame"; atMs: number }
  /** A part of a picture, in pixels of the original. */
  | { kind: "crop"; left: number; top: number; width: number; height: number }
  /** A cut-out laid on a colour, `#rrggbb`. */
  | { kind: "on-background"; colour: string };

/** A stored picture or film, as the browser sees it. Assets never change once made. */
export type AssetView = {
  id: string;
  kind: "image" | "video";
  /** `upload`: brought by a person. `result`: made by a job. `derived`: made from another asset. `mask`: painted, never listed. */
  origin: "upload" | "result" | "derived" | "mask";
  /** File name of an upload without its path; for results what they show: "Coat, bottle on Noor". */
  name: string;
  mime: string;
  /** Pixels, upright. */
  width: number;
  height: number;
  bytes: number;
  /** Milliseconds; null for pictures. */
  durationMs: number | null;
  /** Base64 thumbhash; for films that of the first frame where one could be read. */
  thumbhash: string | null;
  /** The stored original: what a download saves. */
  originalUrl: string;
  /** What the stage shows at full size: upright and readable by every browser. */
  viewUrl: string;
  /** WebP renditions by width in pixels, ascending; of a film its first frame, empty where that could not be read. */
  thumbs: { width: number; url: string }[];
  /** The job that made it, its take number, and which of its outputs it is (0, 1, 2, shown as 7, 7A, 7B). */
  jobId: string | null;
  take: number | null;
  position: number | null;
  /** The asset that the studio made it from, and how; null for all others. */
  derivedFrom: string | null;
  derivation: Derivation | null;
  createdAt: string;
  /** ISO time at which somebody put it into the trash; null outside of it. */
  trashedAt: string | null;
  /** ISO time at which its files were removed for good: nothing of it can be shown any more. */
  removedAt: string | null;
};

/** What a list of assets holds: what people brought, or all that was made, by FASHN or by the studio from it. */
export const assetSources = ["upload", "made"] as const;
export type AssetSource = (typeof assetSources)[number];

/** What names a picture, and goes on without it once it is removed. */
export type AssetUses = {
  /** Takes that were made from it. */
  takes: number;
  /** Pictures that the studio made from it. */
  made: number;
  /** Names of faces and presets. */
  faces: string[];
  presets: string[];
};

export type AssetPage = { assets: AssetView[]; next: string | null };
