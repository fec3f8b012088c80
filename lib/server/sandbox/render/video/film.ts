import type { EncodedVideoChunk } from "@napi-rs/webcodecs";
import type { Size } from "@/lib/catalog/types";
import type { Picture } from "../picture";

/** Frames a second. */
export const RATE = 24;
/** Frames that may wait for the encoder; more would only fill the memory. */
const WAITING = 3;

// The encoder turns RGB into YUV by BT.601 whatever the size: players have to be told, or reds come out orange.
const colorSpace = { primaries: "bt709", transfer: "bt709", matrix: "smpte170m", fullRange: false } as const;

/**
 * Encodes frames as an H.264 film in an MP4 that plays before it is loaded whole. Frames are asked for one by one.
 * @throws the encoder's own error
 */
export async function filmOf(size: Size, count: number, frameAt: (index: number) => Promise<Picture>): Promise<Buffer> {
  const { VideoEncoder, VideoFrame } = await import("@napi-rs/webcodecs");
  const { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } = await import("mediabunny");
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target });
  const source = new EncodedVideoPacketSource("avc");
  output.addVideoTrack(source, { frameRate: RATE });
  await output.start();

  const codec = codecFor(size);
  const errors: Error[] = [];
  let description: Uint8Array | undefined;
  const chunks: EncodedVideoChunk[] = [];
  const encoder = new VideoEncoder({
    output: (chunk, metadata) => {
      description ??= metadata?.decoderConfig?.description;
      chunks.push(chunk);
    },
    error: (error) => errors.push(error),
  });
  const { width, height } = size;
  try {
    encoder.configure({
      codec,
      width,
      height,
      framerate: RATE,
      // Constant quality. Aiming at a bit rate, the encoder makes slightly other bytes each time.
      bitrateMode: "quantizer",
      avc: { format: "avc" },
    });
    for (let i = 0; i < count; i++) {
      const { data } = await frameAt(i);
      const timing = { timestamp: microseconds(i), duration: microseconds(i + 1) - microseconds(i) };
      const frame = new VideoFrame(data, { format: "RGBX", codedWidth: width, codedHeight: height, ...timing });
      encoder.encode(frame, { keyFrame: i % (2 * RATE) === 0 });
      frame.close();
      while (encoder.encodeQueueSize > WAITING && errors.length === 0) await pause();
      if (errors[0]) throw errors[0];
    }
    await encoder.flush();
    if (errors[0]) throw errors[0];
  } finally {
    if (encoder.state !== "closed") encoder.close();
  }
  for (const chunk of chunks) {
    const data = new Uint8Array(chunk.byteLength);
    chunk.copyTo(data);
    // Times are counted anew from frame numbers: rounded to microseconds they would add up to a frame of jitter.
    const time = Math.round((chunk.timestamp * RATE) / 1e6) / RATE;
    await source.add(new EncodedPacket(data, chunk.type === "key" ? "key" : "delta", time, 1 / RATE), {
      decoderConfig: { codec, codedWidth: width, codedHeight: height, description, colorSpace },
    });
  }
  await output.finalize();
  if (!target.buffer) throw new Error("The film has no bytes.");
  return timeless(Buffer.from(target.buffer));
}

/** Takes the hour of its making out of an MP4: it is all that would differ the next time. */
function timeless(film: Buffer): Buffer {
  for (const name of ["mvhd", "tkhd", "mdhd"]) {
    const version = film.indexOf(name) + 4;
    // Two times follow the version and the flags, of 32 bits or, in version 1, of 64.
    film.fill(0, version + 4, version + 4 + (film[version] === 1 ? 16 : 8));
  }
  return film;
}

function microseconds(frames: number): number {
  return Math.round((frames * 1e6) / RATE);
}

/** H.264 High at the lowest level that holds the frame: 3.1 up to 720p, 4.0 up to 1080p. */
function codecFor({ width, height }: Size): string {
  return width * height > 1280 * 720 ? "avc1.640028" : "avc1.64001f";
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}
