import type { Size } from "@/lib/catalog/types";

/** A frame in the edges of the picture that it is laid over: 1 is as wide, or as high, as the picture. */
export type Frame = { across: number; down: number };

export type Frames = {
  /** The largest frame inside the picture: what FASHN keeps at most when it crops. */
  inner: Frame;
  /** The smallest frame around the picture: what FASHN fills at least when it continues the scene. */
  outer: Frame;
  /** Part of the picture that a crop loses, which is also the part of a continued picture that is invented. 0 to 1. */
  share: number;
};

/**
 * What another ratio does to a picture. Where FASHN puts the frame is its own choice: it looks at what the picture shows
 * and decides whether to crop or to continue. Source: the reframe page.
 */
export function framesOf(picture: Size, target: Size): Frames {
  const relative = target.width / target.height / (picture.width / picture.height);
  return {
    inner: { across: Math.min(1, relative), down: Math.min(1, 1 / relative) },
    outer: { across: Math.max(1, relative), down: Math.max(1, 1 / relative) },
    share: 1 - Math.min(relative, 1 / relative),
  };
}
