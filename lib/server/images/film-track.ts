import "server-only";
import type { InputVideoTrack } from "mediabunny";
import type { PictureFile } from "./sharp";

/** Runs `use` with the film's picture track. mediabunny is large and rarely needed: it is loaded here and not before. */
export async function withTrack<T>(file: PictureFile, use: (track: InputVideoTrack) => Promise<T>): Promise<T> {
  const { BufferSource, FilePathSource, Input, MP4 } = await import("mediabunny");
  const source = typeof file === "string" ? new FilePathSource(file) : new BufferSource(file);
  const input = new Input({ formats: [MP4], source });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error("no picture track in the film");
    return await use(track);
  } finally {
    input.dispose();
  }
}
