import { existsSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { StudioFailure } from "@/lib/server/failure";
import { inspectUpload } from "@/lib/server/images/inspect";
import { drawing, fileIn, noise, pixel, pngBomb, testFolder, withPngChunk } from "@/tests/support/pictures";

const folder = testFolder("inspect");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const decoded = join(folder, "decoded.png");
const inspect = async (bytes: Uint8Array | string, name = "file") =>
  inspectUpload(await fileIn(folder, name, bytes), decoded);

async function refusal(bytes: Uint8Array | string) {
  const error = await inspect(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StudioFailure);
  return (error as StudioFailure).error;
}

describe("what is taken in", () => {
  it.each([
    ["jpeg", () => drawing(60, 40).jpeg()],
    ["png", () => drawing(60, 40).png()],
    ["webp", () => drawing(60, 40).webp()],
    ["avif", () => drawing(60, 40).avif()],
  ] as const)("%s", async (format, draw) => {
    const facts = await inspect(await draw().toBuffer());
    expect(facts).toMatchObject({ format, width: 60, height: 40 });
    expect(facts.thumbhash.length).toBeGreaterThan(4);
    expect(facts.thumbhash.length).toBeLessThan(40);
  });

  it("a phone's HEIC, upright and in its own colours", async () => {
    const facts = await inspect(await readFile("tests/fixtures/coat.heic"));
    expect(facts).toMatchObject({ format: "heic", width: 480, height: 640 });
    expect(await sharp(decoded).metadata()).toMatchObject({
      width: 480,
      height: 640,
      hasProfile: true,
      hasAlpha: false,
    });
    // The corner is pure sRGB red, stored in Display P3 as 234, 51, 35: read without the profile it would be dull.
    const srgb = await sharp(decoded).toColourspace("srgb").png().toBuffer();
    const [red = 0, green = 255, blue = 255] = await pixel(srgb, 40, 40);
    expect(red).toBeGreaterThan(247);
    expect(green).toBeLessThan(16);
    expect(blue).toBeLessThan(16);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("a JPEG with EXIF orientation %i, measured upright", async (orientation) => {
    const bytes = await drawing(60, 40).withMetadata({ orientation }).jpeg().toBuffer();
    const upright = orientation < 5 ? { width: 60, height: 40 } : { width: 40, height: 60 };
    expect(await inspect(bytes)).toMatchObject(upright);
  });

  it("CMYK, 16 bits, grey, transparency, progressive, palette", async () => {
    const files = await Promise.all([
      drawing(60, 40).toColourspace("cmyk").jpeg().toBuffer(),
      drawing(60, 40).toColourspace("rgb16").png().toBuffer(),
      drawing(60, 40).toColourspace("b-w").png().toBuffer(),
      drawing(60, 40).ensureAlpha(0.3).png().toBuffer(),
      drawing(60, 40).jpeg({ progressive: true }).toBuffer(),
      drawing(60, 40).png({ palette: true }).toBuffer(),
    ]);
    expect((await sharp(files[0]).metadata()).space).toBe("cmyk");
    expect((await sharp(files[1]).metadata()).depth).toBe("ushort");
    for (const file of files) expect(await inspect(file)).toMatchObject({ width: 60, height: 40 });
  });

  it("by content: the name says nothing", async () => {
    const png = await drawing(60, 40).png().toBuffer();
    expect(await inspect(png, "portrait.jpg")).toMatchObject({ format: "png" });
    expect(await inspect(png, "portrait.psd")).toMatchObject({ format: "png" });
  });

  it("a JPEG that has a ZIP archive or a page behind its end, as the JPEG that it is", async () => {
    const jpeg = await drawing(60, 40).jpeg().toBuffer();
    const polyglot = Buffer.concat([jpeg, Buffer.from("PK\x03\x04<html><script>alert(1)</script>")]);
    expect(await inspect(polyglot)).toMatchObject({ format: "jpeg", width: 60 });
  });

  it("an animated PNG of one frame, as the still that it is", async () => {
    const png = await drawing(60, 40).png().toBuffer();
    const frames = Buffer.alloc(8);
    frames.writeUInt32BE(1);
    expect(await inspect(withPngChunk(png, "acTL", frames))).toMatchObject({ format: "png" });
  });
});

describe("what is refused", () => {
  it("an empty file", async () => {
    expect(await refusal("")).toMatchObject({ code: "empty_file" });
  });

  it.each([
    ["PSD", "8BPS\0\x01"],
    ["GIF", "GIF89a\x01\0\x01\0"],
    ["TIFF", "II*\0\x08\0\0\0"],
    ["PDF", "%PDF-1.7\n"],
    ["SVG", '<?xml version="1.0"?>\n<!-- drawn --><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["SVG", '\uFEFF <svg viewBox="0 0 1 1"></svg>'],
    ["A web page", "<!doctype html><p>hello"],
    ["A video", "\0\0\0\x18ftypisom\0\0\x02\0isommp42"],
    ["QuickTime video", "\0\0\0\x14ftypqt  \0\0\0\0qt  "],
  ])("%s, by its name", async (name, bytes) => {
    expect(await refusal(Buffer.from(bytes, bytes.startsWith("\uFEFF") ? "utf8" : "latin1"))).toEqual({
      code: "unsupported_type",
      message: `${name} cannot be sent.`,
      advice: "Use JPEG, PNG or WebP.",
    });
  });

  it("what nobody knows", async () => {
    expect(await refusal("just words")).toMatchObject({ code: "unsupported_type", advice: "Use JPEG, PNG or WebP." });
  });

  it("animations: WebP, PNG, AVIF and HEIC sequences", async () => {
    const frames = await Promise.all(["#f00", "#0f0"].map((colour) => drawing(20, 20, colour).png().toBuffer()));
    const webp = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(webp).metadata()).pages).toBe(2);
    const count = Buffer.alloc(8);
    count.writeUInt32BE(2);
    const apng = withPngChunk(await noise(300, 300).png().toBuffer(), "acTL", count);
    const track = Buffer.from("\0\0\0\x08moov", "latin1");
    const avif = Buffer.concat([await drawing(20, 20).avif().toBuffer(), track]);
    const heic = Buffer.concat([await readFile("tests/fixtures/coat.heic"), track]);
    for (const bytes of [webp, apng, avif, heic])
      expect(await refusal(bytes)).toMatchObject({ code: "animated_picture" });
  });

  it("files that are cut off, in every format", async () => {
    const files = await Promise.all([
      noise(400, 300).jpeg().toBuffer(),
      noise(400, 300).jpeg({ progressive: true }).toBuffer(),
      noise(400, 300).png().toBuffer(),
      noise(400, 300).webp().toBuffer(),
      noise(400, 300).avif().toBuffer(),
      readFile("tests/fixtures/coat.heic"),
    ]);
    for (const file of files) {
      for (const part of [0.2, 0.6, 0.95]) {
        const cut = file.subarray(0, Math.floor(file.length * part));
        expect(await refusal(cut), `${part} of ${file.subarray(0, 12).toString("latin1")}`).toMatchObject({
          code: "unreadable_picture",
        });
      }
    }
  });

  it("a header alone, and rubbish behind a signature", async () => {
    for (const start of [
      "\xff\xd8\xff\xe0",
      "\x89PNG\r\n\x1a\n",
      "RIFF\x10\0\0\0WEBPVP8 ",
      "\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    ]) {
      const bytes = Buffer.concat([Buffer.from(start, "latin1"), Buffer.alloc(500, 0x5a)]);
      expect(await refusal(bytes)).toMatchObject({ code: "unreadable_picture" });
    }
  });

  it("over 100 megapixels, before anything is decoded", async () => {
    const error = await refusal(pngBomb(20_000, 20_000));
    expect(error).toMatchObject({ code: "too_many_pixels" });
    expect(error.message).toContain("400 megapixels");
    expect(await refusal(pngBomb(60_000, 8_000))).toMatchObject({ code: "too_many_pixels" });
  });

  it("a HEIC over 100 megapixels, before anything is decoded", async () => {
    const bytes = Buffer.from(await readFile("tests/fixtures/coat.heic"));
    const size = bytes.indexOf("ispe") + 8;
    bytes.writeUInt32BE(12_000, size);
    bytes.writeUInt32BE(12_000, size + 4);
    rmSync(decoded, { force: true });
    expect(await refusal(bytes)).toMatchObject({ code: "too_many_pixels" });
    expect(existsSync(decoded)).toBe(false);
  });

  it("strips that are no picture of anything", async () => {
    expect(await refusal(await drawing(900, 100).png().toBuffer())).toMatchObject({ code: "odd_shape" });
    expect(await refusal(await drawing(100, 900).jpeg().toBuffer())).toMatchObject({ code: "odd_shape" });
    expect(await inspect(await drawing(800, 100).png().toBuffer())).toMatchObject({ width: 800 });
  });
});
