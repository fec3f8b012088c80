import "server-only";
import { isWhole } from "./boxes";
import { firstFrame } from "./film-frame";
import { withTrack } from "./film-track";
import { unreadable } from "./refusals";
import { type PictureFile, sharp } from "./sharp";
import { thumbhashOf } from "./thumbhash";

export type FilmFacts = {
  /** Pixels, upright. */
  width: number;
  height: number;
  durationMs: number;
  /** Of the first frame; null where it cannot be decoded here. */
  thumbhash: Uint8Array | null;
};

/**
 * Looks at an MP4.
 * @throws StudioFailure `unreadable_picture` when it is broken or cut off.
 */
export async function inspectFilm(file: PictureFile): Promise<FilmFacts> {
  try {
    const facts = await withTrack(file, async (track) => ({
      width: await track.getDisplayWidth(),
      height: await track.getDisplayHeight(),
      durationMs: Math.round((await track.computeDuration()) * 1000),
    }));
    if (!(await isWhole(file))) throw new Error("the film is cut off");
    const frame = await firstFrame(file);
    return { ...facts, thumbhash: frame && (await thumbhashOf(sharp(frame))) };
  } catch (cause) {
    throw unreadable(cause);
  }
}
