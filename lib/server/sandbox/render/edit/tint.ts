import { type Colour, rgb } from "../../drawing/engine/colour";
import { labOf, rgbOf } from "../lab";
import type { Picture } from "../picture";

/** A small departure from a colour: lightness in Lab units, hue in degrees. */
export type Shift = { lightness: number; hue: number };

/** How much of what was colourful stays colourful in its own way: stitching, prints, reflections. */
const OWN = 0.14;

/**
 * Gives an area another colour and keeps its light and shade, in place. `area` holds 0 to 255 a pixel; null is everywhere.
 */
export function tint({ data }: Picture, area: Buffer | null, colour: Colour, shift: Shift, strength = 1): void {
  const [L, a, b] = labOf(...rgb(colour));
  const turn = (shift.hue * Math.PI) / 180;
  const goal = {
    L: L + shift.lightness,
    a: a * Math.cos(turn) - b * Math.sin(turn),
    b: a * Math.sin(turn) + b * Math.cos(turn),
  };
  const mean = labOf(...grey(meanLuma(data, area)))[0];
  // One colour for each lightness: a table, so that 16 megapixels take a fraction of a second.
  const table = new Uint8Array(256 * 3);
  for (let luma = 0; luma < 256; luma++) {
    const own = labOf(luma, luma, luma)[0];
    const lightness = Math.min(99, Math.max(3, goal.L + (own - mean) * 0.85));
    // Colour fades towards black and white, as cloth does in deep folds and in glare.
    const room = Math.min(1, lightness / 22, (102 - lightness) / 12);
    table.set(rgbOf(lightness, goal.a * room, goal.b * room), 3 * luma);
  }
  for (let i = 0; i < data.length / 4; i++) {
    const weight = (strength * (area ? (area[i] as number) : 255)) / 255;
    if (weight === 0) continue;
    const luma = lumaAt(data, i);
    for (let c = 0; c < 3; c++) {
      const was = data[4 * i + c] as number;
      const will = (table[3 * luma + c] as number) + OWN * (was - luma);
      data[4 * i + c] = Math.min(255, Math.max(0, was + (will - was) * weight));
    }
  }
}

/** Turns the hue of an area by an angle in degrees, in place; grey areas take a tone of it. */
export function turnHue({ data }: Picture, area: Buffer | null, degrees: number, strength: number): void {
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  for (let i = 0; i < data.length / 4; i++) {
    const weight = (strength * (area ? (area[i] as number) : 255)) / 255;
    if (weight === 0) continue;
    const [r, g, b] = [data[4 * i] as number, data[4 * i + 1] as number, data[4 * i + 2] as number];
    const luma = 0.299 * r + 0.587 * g + 0.114 * b;
    const u = 0.492 * (b - luma) + 14 * cos;
    const v = 0.877 * (r - luma) + 14 * sin;
    const [tu, tv] = [u * cos - v * sin, u * sin + v * cos];
    const turned = [luma + tv / 0.877, luma - 0.395 * tu - 0.581 * tv, luma + tu / 0.492];
    for (let c = 0; c < 3; c++) {
      const was = data[4 * i + c] as number;
      data[4 * i + c] = Math.min(255, Math.max(0, was + ((turned[c] as number) - was) * weight));
    }
  }
}

function lumaAt(data: Buffer, i: number): number {
  return (306 * (data[4 * i] as number) + 601 * (data[4 * i + 1] as number) + 117 * (data[4 * i + 2] as number)) >> 10;
}

function grey(luma: number): [number, number, number] {
  return [luma, luma, luma];
}

function meanLuma(data: Buffer, area: Buffer | null): number {
  let sum = 0;
  let weights = 0;
  // A sample of the pixels tells the mean as well as all of them.
  for (let i = 0; i < data.length / 4; i += 7) {
    const weight = area ? (area[i] as number) : 255;
    sum += weight * lumaAt(data, i);
    weights += weight;
  }
  return weights ? Math.round(sum / weights) : 128;
}
