// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { rgbaToThumbHash } from "thumbhash";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Picture } from "@/components/viewer/picture";
import { assetView } from "../../support/views";

/** What a canvas was asked to draw; jsdom has no canvas of its own. */
const drawn: ImageData[] = [];

class Pixels {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

beforeEach(() => {
  drawn.length = 0;
  vi.stubGlobal("ImageData", Pixels);
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({
    putImageData: (pixels: ImageData) => drawn.push(pixels),
  } as unknown as GPUCanvasContext);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const red = Buffer.from(
  rgbaToThumbHash(
    3,
    4,
    Uint8Array.from({ length: 48 }, (_, i) => [200, 30, 30, 255][i % 4] ?? 0),
  ),
).toString("base64");

describe("Picture", () => {
  it("draws the likeness in the picture's ratio until the picture is there", async () => {
    const { container } = render(<Picture asset={assetView({ thumbhash: red })} sizes="100px" alt="Take 7" />);
    await vi.waitFor(() => expect(drawn).toHaveLength(1));
    const [{ width, height, data }] = drawn as [ImageData];
    expect(width / height).toBeCloseTo(0.75, 1);
    expect(data[0]).toBeGreaterThan((data[1] ?? 255) + 100);
    fireEvent.load(screen.getByAltText("Take 7"));
    expect(container.querySelector("canvas")).toBeNull();
  });

  it("offers every rendition and the picture itself by width, and keeps its place while it loads", () => {
    const { container } = render(<Picture asset={assetView()} sizes="100px" alt="Take 7" />);
    const image = screen.getByAltText("Take 7");
    expect(image.getAttribute("srcset")).toMatch(/w240\.webp 240w, .*w960\.webp 960w, .*original\.png 1200w$/);
    expect((container.firstElementChild as HTMLElement).style.aspectRatio).toBe("1200 / 1600");
  });

  it("shows a film by its first frame, or lets the browser do so where there is none", () => {
    const film = assetView({ kind: "video", mime: "video/mp4", viewUrl: "/f.mp4", durationMs: 5000 });
    const { container, rerender } = render(<Picture asset={film} sizes="100px" alt="Take 7" />);
    expect(screen.getByAltText("Take 7").getAttribute("srcset")).not.toContain("mp4");
    rerender(<Picture asset={{ ...film, thumbs: [] }} sizes="100px" alt="Take 7" />);
    expect(container.querySelector("video")?.getAttribute("src")).toMatch(/^\/f\.mp4/);
  });
});
