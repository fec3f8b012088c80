import { EncodedVideoChunk, VideoDecoder, type VideoFrame } from "@napi-rs/webcodecs";
import { BufferSource, EncodedPacketSink, Input, MP4 } from "mediabunny";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { imageToVideo } from "@/lib/catalog/endpoints/image-to-video";
import { render } from "@/lib/server/sandbox/render";

/** A dark figure with coloured halves on a light backdrop. */
function figure(ground: string, { width = 600, height = 800 } = {}): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 600 800" preserveAspectRatio="none">
    <rect width="600" height="800" fill="${ground}"/><ellipse cx="300" cy="420" rx="110" ry="280" fill="#232a50"/>
    <path d="M300 140A110 280 0 0 1 300 700Z" fill="#8a2030"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function film(pictures: Record<string, Buffer>, inputs: Record<string, unknown> = {}) {
  const values = { prompt: "", duration: 5, resolution: "480p", ...inputs };
  const [out] = await render({ model: "image-to-video", inputs: values, pictures });
  if (out?.mime !== "video/mp4") throw new Error("no film was made");
  return out.bytes;
}

type Shot = { data: Uint8Array; width: number; height: number };

async function shotOf(frame: VideoFrame): Promise<Shot> {
  const { width, height } = frame.visibleRect;
  const data = new Uint8Array(4 * width * height);
  await frame.copyTo(data, { format: "RGBA" });
  return { data, width, height };
}

/** Facts of a film, and its first, middle and last frame. */
async function watch(bytes: Buffer) {
  const input = new Input({ formats: [MP4], source: new BufferSource(bytes) });
  const track = await input.getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (!track || !config) throw new Error("no picture track");
  const times: number[] = [];
  const shots: Promise<Shot>[] = [];
  const decoder = new VideoDecoder({
    output: (frame) => {
      if ([0, 60, 119].includes(times.length)) shots.push(shotOf(frame).finally(() => frame.close()));
      else frame.close();
      times.push(frame.timestamp);
    },
    error: (error) => {
      throw error;
    },
  });
  decoder.configure({ ...config, description: config.description as Uint8Array | undefined });
  for await (const { type, timestamp, data } of new EncodedPacketSink(track).packets())
    decoder.decode(new EncodedVideoChunk({ type, timestamp: Math.round(timestamp * 1e6), data }));
  await decoder.flush();
  const [first, middle, last] = await Promise.all(shots);
  const facts = {
    codec: track.codec,
    width: track.displayWidth,
    height: track.displayHeight,
    seconds: await input.computeDuration(),
    colours: config.colorSpace?.matrix,
  };
  input.dispose();
  if (!first || !middle || !last) throw new Error("the film is too short");
  return { ...facts, times, first, middle, last };
}

/** Mean difference of two frames, or of a frame and a picture, in levels of 255. The sandbox mark is left out. */
async function difference(shot: Shot, other: Shot | Buffer): Promise<number> {
  const { width, height, data } = shot;
  const against = Buffer.isBuffer(other)
    ? await sharp(other).resize(width, height, { fit: "fill" }).ensureAlpha().raw().toBuffer()
    : other.data;
  let sum = 0;
  const rows = Math.floor(height * 0.93);
  for (let i = 0; i < 4 * width * rows; i++) sum += Math.abs((data[i] ?? 0) - (against[i] ?? 0));
  return sum / (3 * width * rows);
}

describe("image-to-video", () => {
  it("makes a playable film of the asked length and size that starts with the picture and moves", async () => {
    const image = await figure("#e6d2c0");
    const bytes = await film({ image });
    const { codec, width, height, seconds, times, first, middle, last, colours } = await watch(bytes);
    expect({ codec, width, height, colours }).toEqual({ codec: "avc", width: 480, height: 640, colours: "smpte170m" });
    expect(Math.abs(seconds - 5)).toBeLessThanOrEqual(1 / 24);
    expect(times.map((time) => Math.round((time * 24) / 1e6))).toEqual(Array.from({ length: 120 }, (_, i) => i));
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
    expect(await difference(first, image)).toBeLessThan(4);
    expect(await difference(first, middle)).toBeGreaterThan(2);
    expect(await difference(middle, last)).toBeGreaterThan(2);
  });

  it("ends on the end picture, in 1080p", async () => {
    const end_image = await figure("#20584a");
    const { width, height, last, middle } = await watch(
      await film({ image: await figure("#e6d2c0"), end_image }, { resolution: "1080p" }),
    );
    expect({ width, height }).toEqual({ width: 1080, height: 1440 });
    expect(await difference(last, end_image)).toBeLessThan(4);
    expect(await difference(middle, end_image)).toBeGreaterThan(20);
  });

  it("lasts ten seconds when asked, wide pictures lie on their side", async () => {
    const image = await figure("#d8d8e0", { width: 1600, height: 900 });
    const { seconds, times, width, height } = await watch(await film({ image }, { duration: 10 }));
    expect(times).toHaveLength(240);
    expect(Math.abs(seconds - 10)).toBeLessThanOrEqual(1 / 24);
    expect({ width, height }).toEqual(
      imageToVideo.size({ resolution: "480p" }, { image: { width: 1600, height: 900 } }),
    );
  });

  it("draws the same film again, and another one from another prompt", async () => {
    const image = await figure("#e6d2c0");
    const [one, two, other] = [
      await film({ image }),
      await film({ image }),
      await film({ image }, { prompt: "To the left" }),
    ];
    expect(one.equals(two)).toBe(true);
    const [a, b] = [await watch(one), await watch(other)];
    expect(await difference(a.middle, b.middle)).toBeGreaterThan(0.5);
  });
});
