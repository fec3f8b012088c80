import type { Grid } from "./lines";

/** Longest edge in pixels of a mask that is taken in: the largest picture that anything here is made for, twice over. */
const LONGEST = 16_384;

/**
 * A mask out of a picture file (PNG, JPEG, WebP): light is painted, dark and transparent is not. A picture that is black
 * all over and has transparent parts keeps its shape in them: there, opaque is painted.
 * @throws InvalidStateError when the browser cannot read the file, RangeError when it is larger than masks are.
 */
export async function readMask(file: Blob): Promise<Grid> {
  const picture = await createImageBitmap(file, { colorSpaceConversion: "none", premultiplyAlpha: "none" });
  const { width, height } = picture;
  try {
    if (Math.max(width, height) > LONGEST) throw new RangeError(`A mask of ${width} × ${height} pixels is too large`);
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("This browser gives no canvas to read the mask with");
    context.drawImage(picture, 0, 0);
    return { pixels: maskOf(context.getImageData(0, 0, width, height).data), width, height };
  } finally {
    picture.close();
  }
}

/** One byte per pixel out of four (red, green, blue, alpha, not premultiplied). */
export function maskOf(data: Uint8ClampedArray | Uint8Array): Uint8Array {
  const light = new Uint8Array(data.length / 4);
  let lit = false;
  let transparent = false;
  for (let at = 0; at < light.length; at++) {
    const red = data[at * 4] as number;
    const green = data[at * 4 + 1] as number;
    const blue = data[at * 4 + 2] as number;
    const alpha = data[at * 4 + 3] as number;
    const grey = red === green && green === blue ? red : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    light[at] = Math.round((grey * alpha) / 255);
    if (light[at] !== 0) lit = true;
    if (alpha !== 255) transparent = true;
  }
  if (!lit && transparent) for (let at = 0; at < light.length; at++) light[at] = data[at * 4 + 3] as number;
  return light;
}
