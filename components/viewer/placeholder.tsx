"use client";

/** Draws the blurred likeness of a picture, at most 32 × 32 pixels, onto a canvas. */
export async function drawThumbhash(canvas: HTMLCanvasElement, thumbhash: string): Promise<void> {
  // With the first picture: an empty studio has nothing to blur.
  const { thumbHashToRGBA } = await import("thumbhash");
  const bytes = Uint8Array.from(atob(thumbhash), (char) => char.charCodeAt(0));
  const { w, h, rgba } = thumbHashToRGBA(bytes);
  canvas.width = w;
  canvas.height = h;
  const context = canvas.getContext("2d");
  context?.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0);
}

/**
 * What stands in a picture's place while it loads. Drawn in the browser instead of sent as a data URL: a page of sixty
 * pictures would carry a quarter of a megabyte of them.
 */
export function Placeholder({ thumbhash }: { thumbhash: string }) {
  return (
    <canvas
      aria-hidden
      ref={(canvas) => {
        if (canvas) void drawThumbhash(canvas, thumbhash);
      }}
      className="absolute inset-0 size-full"
    />
  );
}
