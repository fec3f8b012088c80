import { breathe } from "./cutout";
import type { Picture } from "./picture";

/** Goes through the rows of a picture and lets other work run about every 30 ms. */
export async function eachRow(height: number, work: (y: number) => void): Promise<void> {
  let since = performance.now();
  for (let y = 0; y < height; y++) {
    work(y);
    if (performance.now() - since < 30) continue;
    await breathe();
    since = performance.now();
  }
}

/** Lays one picture over another of the same size, in place, as strongly as the mask says: 0 to 255 a pixel. */
export async function lay(onto: Picture, from: Picture, mask: Uint8Array): Promise<void> {
  const { data: to, width } = onto;
  await eachRow(onto.height, (y) => {
    for (let i = y * width; i < (y + 1) * width; i++) {
      const weight = mask[i] as number;
      if (weight === 0) continue;
      for (let p = 4 * i; p < 4 * i + 3; p++) {
        const was = to[p] as number;
        to[p] = was + (((from.data[p] as number) - was) * weight) / 255;
      }
    }
  });
}

/** Darkens a picture in place: by `most` (0 to 1) where the mask is 255. */
export async function darken({ data, width, height }: Picture, mask: Uint8Array, most: number): Promise<void> {
  await eachRow(height, (y) => {
    for (let i = y * width; i < (y + 1) * width; i++) {
      const shade = mask[i] as number;
      if (shade === 0) continue;
      const left = 1 - (most * shade) / 255;
      data[4 * i] = (data[4 * i] as number) * left;
      data[4 * i + 1] = (data[4 * i + 1] as number) * left;
      data[4 * i + 2] = (data[4 * i + 2] as number) * left;
    }
  });
}
