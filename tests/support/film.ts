import { type EncodedVideoChunk, VideoEncoder, VideoFrame } from "@napi-rs/webcodecs";
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from "mediabunny";

/** A colour: red, green, blue, 0 to 255. */
type Colour = readonly [number, number, number];

/** An H.264 film in an MP4: plain red, 10 frames a second. */
export const redFilm = (width: number, height: number, seconds: number) =>
  film(width, height, seconds, () => [255, 0, 0]);

/**
 * An H.264 film in an MP4, 10 frames a second, each of one colour; only the first needs no other.
 * @param colourOf colour of a frame, counted from 0
 */
export async function film(
  width: number,
  height: number,
  seconds: number,
  colourOf: (frame: number) => Colour,
): Promise<Buffer> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new EncodedVideoPacketSource("avc");
  output.addVideoTrack(source, { frameRate: 10 });
  await output.start();

  const packets: { chunk: EncodedVideoChunk; description: Uint8Array | undefined }[] = [];
  const encoder = new VideoEncoder({
    output: (chunk, metadata) => packets.push({ chunk, description: metadata?.decoderConfig?.description }),
    error: (error) => {
      throw error;
    },
  });
  encoder.configure({ codec: "avc1.42001f", width, height, bitrate: 500_000, framerate: 10, avc: { format: "avc" } });
  for (let i = 0; i < seconds * 10; i++) {
    const timing = { timestamp: i * 100_000, duration: 100_000 };
    const colour = colourOf(i);
    const pixels = new Uint8Array(width * height * 4).map((_, at) => colour[at % 4] ?? 255);
    const frame = new VideoFrame(pixels, { format: "RGBA", codedWidth: width, codedHeight: height, ...timing });
    encoder.encode(frame, { keyFrame: i === 0 });
    frame.close();
  }
  await encoder.flush();
  encoder.close();
  for (const { chunk, description } of packets) {
    const data = new Uint8Array(chunk.byteLength);
    chunk.copyTo(data);
    const packet = new EncodedPacket(data, chunk.type === "key" ? "key" : "delta", chunk.timestamp / 1e6, 0.1);
    await source.add(packet, {
      decoderConfig: { codec: "avc1.42001f", codedWidth: width, codedHeight: height, description },
    });
  }
  await output.finalize();
  if (!target.buffer) throw new Error("no film was made");
  return Buffer.from(target.buffer);
}
