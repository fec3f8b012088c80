import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import type { FashnServer } from "./fashn-server";

/** A place in pixels of the picture. */
export type Spot = readonly [x: number, y: number];

/** A picture for the stage: one pixel of it fits one pixel of the test's window. */
export async function picture(width: number, height: number, background = "#b9aea4"): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

/** The painter as a person finds it in a page. */
export function stageOf(page: Page) {
  const surface = page.getByRole("application");
  const photo = surface.locator("img").last();

  /** Where a pixel of the picture is in the window, at its upper left corner. */
  async function at([x, y]: Spot): Promise<Spot> {
    const { left, top, scale } = await photo.evaluate((image) => {
      const box = image.getBoundingClientRect();
      return { left: box.left, top: box.top, scale: box.width / (image as HTMLElement).offsetWidth };
    });
    return [left + x * scale, top + y * scale];
  }

  /** From here on the painter hears hands and keys. */
  const ready = () => expect(surface).toHaveAttribute("data-panning", "false");

  return {
    surface,
    photo,
    at,
    ready,
    /** Back from a take to painting. */
    async paintAgain() {
      await page.getByRole("button", { name: "Paint", exact: true }).click();
      await ready();
    },
    /** Brings a picture in and shows its real pixels. */
    async bring(bytes: Buffer, name = "picture.png") {
      await page
        .locator('[data-slot="image"] input[type=file]')
        .setInputFiles({ name, mimeType: "image/png", buffer: bytes });
      await expect(page.locator('[data-slot="image"]')).toContainText(name.replace(/\.\w+$/, ""));
      await ready();
      await page.keyboard.press("1");
      await expect(page.getByRole("button", { name: "Zoom 100 %" })).toBeVisible();
    },
    /** Presses at the first spot, goes through the others and lets go at the last. */
    async drag(spots: readonly Spot[], button: "left" | "right" | "middle" = "left") {
      const places = await Promise.all(spots.map(at));
      const [first, ...rest] = places;
      if (!first) return;
      await page.mouse.move(...first);
      await page.mouse.down({ button });
      for (const place of rest) await page.mouse.move(...place, { steps: 4 });
      await page.mouse.up({ button });
    },
    coverage: page.getByText(/% of the picture|None yet/),
  };
}

export type Sent = { width: number; height: number; pixels: Buffer; channels: number };

const uri = /^data:image\/(png|jpeg);base64,(.*)$/s;

/** The file of an input as the newest run carried it. */
export function sentFile(fashn: FashnServer, input: string): Buffer {
  const value = fashn.runs.at(-1)?.body?.inputs?.[input];
  const [, , base64] = (typeof value === "string" && uri.exec(value)) || [];
  if (!base64) throw new Error(`the newest run carried no ${input}`);
  return Buffer.from(base64, "base64");
}

/** The pixels of a file as they are stored: of a grey one a byte for each. */
export async function pixelsOf(file: Buffer): Promise<Sent> {
  const { channels = 0 } = await sharp(file).metadata();
  const stored = channels === 1 ? sharp(file).toColourspace("b-w") : sharp(file);
  const { data, info } = await stored.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data, channels };
}

/** A grey mask of one channel with these rectangles painted (255) or taken away (0), in this order. */
export function maskWith(
  { width, height }: { width: number; height: number },
  rectangles: readonly { from: Spot; to: Spot; value: 0 | 255 }[],
): Buffer {
  const mask = Buffer.alloc(width * height);
  for (const { from, to, value } of rectangles) {
    for (let y = from[1]; y < to[1]; y++) mask.fill(value, y * width + from[0], y * width + to[0]);
  }
  return mask;
}
