import { breathe } from "../cutout";
import type { Picture } from "../picture";
import type { Point } from "./body";

/** A pair of places: in the product's picture and in the person's, in pixels of each. */
export type Pin = { from: Point; to: Point };

/** A strip of cloth: rows of pins, every row with the same number. Neighbouring pins span a quad that is drawn flat. */
export type Strip = Pin[][];

/** Strips with their two sides scaled: pins are found on reduced pictures and drawn on full ones. */
export function scaleStrips(strips: Strip[], from: Point, to: Point): Strip[] {
  const by = (point: Point, scale: Point) => ({ x: point.x * scale.x, y: point.y * scale.y });
  return strips.map((strip) =>
    strip.map((row) => row.map((pin) => ({ from: by(pin.from, from), to: by(pin.to, to) }))),
  );
}

/**
 * Draws strips of a premultiplied picture bent to their new place, one over the other, onto a picture, in place.
 * `light` brightens the cloth. Yields between the rows of a strip, so that a large picture does not stop the process.
 */
export async function warp(texture: Picture, strips: Strip[], layer: Picture, light = 1): Promise<void> {
  let since = performance.now();
  for (const strip of strips) {
    for (let row = 1; row < strip.length; row++) {
      const above = strip[row - 1] as Pin[];
      const below = strip[row] as Pin[];
      for (let column = 1; column < above.length; column++) {
        const [a, b] = [above[column - 1] as Pin, above[column] as Pin];
        const [c, d] = [below[column - 1] as Pin, below[column] as Pin];
        triangle(texture, layer, light, a, b, c);
        triangle(texture, layer, light, b, d, c);
      }
      if (performance.now() - since < 30) continue;
      await breathe();
      since = performance.now();
    }
  }
}

/** Fills the pixels whose middles lie in the triangle; a shared edge belongs to one of its two triangles. */
function triangle(texture: Picture, layer: Picture, light: number, a: Pin, b: Pin, c: Pin): void {
  const [ax, ay, bx, by, cx, cy] = [a.to.x, a.to.y, b.to.x, b.to.y, c.to.x, c.to.y];
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-6) return;
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(layer.height - 1, Math.ceil(Math.max(ay, by, cy) - 0.5) - 1);
  const corners = [a.to, b.to, c.to];
  // Position in the texture is linear over the triangle.
  const du = ((b.from.x - a.from.x) * (cy - ay) - (c.from.x - a.from.x) * (by - ay)) / area;
  const dv = ((b.from.y - a.from.y) * (cy - ay) - (c.from.y - a.from.y) * (by - ay)) / area;
  const eu = ((c.from.x - a.from.x) * (bx - ax) - (b.from.x - a.from.x) * (cx - ax)) / area;
  const ev = ((c.from.y - a.from.y) * (bx - ax) - (b.from.y - a.from.y) * (cx - ax)) / area;
  for (let y = top; y <= bottom; y++) {
    const py = y + 0.5;
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < 3; i++) {
      const p = corners[i] as Point;
      const q = corners[(i + 1) % 3] as Point;
      if (p.y <= py === q.y <= py) continue;
      const x = p.x + ((q.x - p.x) * (py - p.y)) / (q.y - p.y);
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    const from = Math.max(0, Math.ceil(left - 0.5));
    const to = Math.min(layer.width - 1, Math.ceil(right - 0.5) - 1);
    let u = a.from.x + (from + 0.5 - ax) * du + (py - ay) * eu;
    let v = a.from.y + (from + 0.5 - ax) * dv + (py - ay) * ev;
    for (let x = from; x <= to; x++) {
      put(texture, layer, light, u - 0.5, v - 0.5, (y * layer.width + x) * 4);
      u += du;
      v += dv;
    }
  }
}

/** Lays one sample of the texture over a pixel of the layer. */
function put(texture: Picture, layer: Picture, light: number, u: number, v: number, at: number): void {
  const { data, width, height } = texture;
  const x = Math.floor(u);
  const y = Math.floor(v);
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return;
  const fx = u - x;
  const fy = v - y;
  const p = (y * width + x) * 4;
  const q = p + width * 4;
  const w00 = (1 - fx) * (1 - fy);
  const w10 = fx * (1 - fy);
  const w01 = (1 - fx) * fy;
  const w11 = fx * fy;
  const alpha =
    (data[p + 3] as number) * w00 +
    (data[p + 7] as number) * w10 +
    (data[q + 3] as number) * w01 +
    (data[q + 7] as number) * w11;
  if (alpha < 0.5) return;
  const rest = 1 - alpha / 255;
  const out = layer.data;
  for (let c = 0; c < 3; c++) {
    const colour =
      (data[p + c] as number) * w00 +
      (data[p + 4 + c] as number) * w10 +
      (data[q + c] as number) * w01 +
      (data[q + 4 + c] as number) * w11;
    out[at + c] = Math.min(255, colour * light + (out[at + c] as number) * rest);
  }
  out[at + 3] = alpha + (out[at + 3] as number) * rest;
}
