import "server-only";
import { StudioFailure } from "../failure";

/** Bytes of the largest file that is taken in. */
export const maxBytes = 40 * 1024 * 1024;
/** Pixels of the largest picture that is taken in. */
export const maxPixels = 100_000_000;
/** Longest side over shortest side of a picture that is taken in. */
export const maxRatio = 8;

const use = "Use JPEG, PNG or WebP.";

const refuse = (code: string, message: string, advice: string) => (cause?: unknown) =>
  new StudioFailure({ code, message, advice }, { cause });

export const emptyFile = refuse("empty_file", "The file is empty.", "Export it again, or choose another copy.");

export const tooLarge = refuse(
  "file_too_large",
  "The file is over 40 MB.",
  "Export it smaller, or as JPEG: 6000 pixels on the long side are enough.",
);

export const unreadable = refuse(
  "unreadable_picture",
  "The picture is broken or cut off.",
  "Open it in another program and export it again, or choose another copy.",
);

export const animated = refuse("animated_picture", "An animation cannot be sent.", "Export one frame as JPEG or PNG.");

export const maskNotPng = refuse("mask_not_png", "A mask must be a PNG.", "Export it as PNG.");

export const maskOfOtherSize = ({ width, height }: { width: number; height: number }) =>
  refuse(
    "mask_of_other_size",
    "The mask has another size than its picture.",
    `A mask of this picture has ${width} × ${height} pixels. Paint it again.`,
  )();

/** @param type what the file seems to be, as a designer calls it: "PSD", "PDF". */
export const unsupported = (type: string | null) =>
  refuse("unsupported_type", type ? `${type} cannot be sent.` : "This is no picture that the studio knows.", use)();

export const tooManyPixels = (width: number, height: number) =>
  refuse(
    "too_many_pixels",
    `The picture has ${Math.round((width * height) / 1_000_000).toLocaleString("en-US")} megapixels; 100 are the most.`,
    "Export it smaller: 6000 pixels on the long side are enough.",
  )();

export const oddShape = (width: number, height: number) =>
  refuse(
    "odd_shape",
    `The picture is ${Math.round(Math.max(width, height) / Math.min(width, height))} times as ${width > height ? "wide as high" : "high as wide"}.`,
    `Crop it to at most ${maxRatio} to 1.`,
  )();
