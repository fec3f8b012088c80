import "server-only";
import type { VideoDecoder, VideoFrame } from "@napi-rs/webcodecs";
import type { EncodedPacket, InputVideoTrack } from "mediabunny";
import { log } from "../log/log";
import { withTrack } from "./film-track";
import { type PictureFile, sharp } from "./sharp";

/** One frame of a film: when it comes, in ms, and its picture as a PNG. */
export type FilmFrame = { atMs: number; png: Buffer };

/** Packets that wait for the decoder at most: each may become a whole picture in memory. */
const mostWaiting = 8;

/** Milliseconds of a moment in seconds; a little late rather than early, so that asking for it again finds the same frame. */
const toMs = (seconds: number) => Math.max(0, Math.ceil(seconds * 1000 - 1e-6));

async function toPng(frame: VideoFrame): Promise<Buffer> {
  // Coded frames are padded to whole blocks of 16 pixels; only this part is the picture.
  const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
  const pixels = new Uint8Array(width * height * 4);
  await frame.copyTo(pixels, { format: "RGBA" });
  const raw = sharp(pixels, { raw: { width, height, channels: 4 } });
  return raw.removeAlpha().png({ compressionLevel: 1 }).toBuffer();
}

async function room(decoder: VideoDecoder): Promise<void> {
  while (decoder.decodeQueueSize > mostWaiting) {
    await new Promise<void>((resolve) => decoder.addEventListener("dequeue", () => resolve(), { once: true }));
  }
}

/** The packet of the frame that is on screen at a moment, and the nearest one before it that needs no other. */
async function packetsAt(track: InputVideoTrack, seconds: number) {
  const { EncodedPacketSink } = await import("mediabunny");
  const sink = new EncodedPacketSink(track);
  const wanted = (await sink.getPacket(seconds)) ?? (await sink.getFirstPacket());
  const start = wanted && ((await sink.getKeyPacket(wanted.timestamp)) ?? (await sink.getFirstPacket()));
  if (!wanted || !start) throw new Error("no frame in the film");
  return { sink, start, wanted };
}

async function decodeAt(track: InputVideoTrack, seconds: number): Promise<FilmFrame> {
  const { EncodedVideoChunk, VideoDecoder } = await import("@napi-rs/webcodecs");
  const { sink, start, wanted } = await packetsAt(track, seconds);
  const config = await track.getDecoderConfig();
  if (!config) throw new Error("no decoder for the film");
  let found: VideoFrame | undefined;
  const errors: Error[] = [];
  const take = (frame: VideoFrame) => {
    // What comes before the wanted frame is only needed to decode it; each holds a whole picture.
    const nearer = frame.timestamp <= timeOf(wanted) && frame.timestamp >= (found?.timestamp ?? -Infinity);
    (nearer ? found : frame)?.close();
    if (nearer) found = frame;
  };
  const decoder = new VideoDecoder({ output: take, error: (error) => errors.push(error) });
  try {
    decoder.configure({ ...config, description: config.description as Uint8Array | undefined });
    for await (const packet of sink.packets(start)) {
      await room(decoder);
      decoder.decode(new EncodedVideoChunk({ type: packet.type, timestamp: timeOf(packet), data: packet.data }));
      if (packet.sequenceNumber >= wanted.sequenceNumber) break;
    }
    await decoder.flush();
    if (!found) throw errors[0] ?? new Error("the frame of the film is empty");
    return { atMs: toMs(wanted.timestamp), png: await toPng(found) };
  } finally {
    found?.close();
    if (decoder.state !== "closed") decoder.close();
  }
}

/** Microseconds, as WebCodecs counts. */
const timeOf = (packet: EncodedPacket) => packet.microsecondTimestamp;

/** The first frame of an MP4 as a PNG, or null where it cannot be decoded here: H.264 always can. */
export function firstFrame(file: PictureFile): Promise<Buffer | null> {
  return frameAt(file, 0).then(
    ({ png }) => png,
    (error: unknown) => {
      log().warn({ err: error }, "the first frame of a film could not be decoded");
      return null;
    },
  );
}

/**
 * The frame of an MP4 that is on screen at a moment; of one beyond its end the last.
 * @param atMs milliseconds from the start
 * @throws Error when it cannot be decoded here
 */
export function frameAt(file: PictureFile, atMs: number): Promise<FilmFrame> {
  return withTrack(file, (track) => decodeAt(track, atMs / 1000));
}

/** When the frame that is on screen at a moment comes, in ms. Nothing is decoded. */
export function frameStart(file: PictureFile, atMs: number): Promise<number> {
  return withTrack(file, async (track) => toMs((await packetsAt(track, atMs / 1000)).wanted.timestamp));
}

/** When each frame of an MP4 comes, in ms with fractions, ascending. Nothing is decoded. */
export function frameTimes(file: PictureFile): Promise<number[]> {
  return withTrack(file, async (track) => {
    const { EncodedPacketSink } = await import("mediabunny");
    const times: number[] = [];
    for await (const { timestamp } of new EncodedPacketSink(track).packets(undefined, undefined, {
      metadataOnly: true,
    })) {
      times.push(timestamp * 1000);
    }
    return times.sort((a, b) => a - b);
  });
}
