import type { Grid } from "./lines";

/**
 * Stretches a grid to another size: between two pixels where it grows, over all that fall together where it shrinks
 * (a triangle filter). The same size comes back unchanged.
 */
export function resample(grid: Grid, width: number, height: number): Grid {
  if (grid.width === width && grid.height === height) return grid;
  const across = weights(grid.width, width);
  const narrow = new Float32Array(width * grid.height);
  for (let y = 0; y < grid.height; y++) {
    for (let x = 0; x < width; x++) {
      narrow[y * width + x] = mixed(across[x] as Mix, (at) => grid.pixels[y * grid.width + at] as number);
    }
  }
  const down = weights(grid.height, height);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels[y * width + x] = Math.round(mixed(down[y] as Mix, (at) => narrow[at * width + x] as number));
    }
  }
  return { pixels, width, height };
}

interface Mix {
  first: number;
  shares: number[];
}

function mixed({ first, shares }: Mix, at: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) sum += at(first + i) * (shares[i] as number);
  return sum;
}

function weights(from: number, to: number): Mix[] {
  const ratio = from / to;
  const reach = Math.max(1, ratio);
  return Array.from({ length: to }, (_, index) => {
    const centre = (index + 0.5) * ratio - 0.5;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(from - 1, Math.floor(centre + reach));
    const shares = Array.from({ length: last - first + 1 }, (_, i) =>
      Math.max(0, 1 - Math.abs(first + i - centre) / reach),
    );
    const sum = shares.reduce((a, b) => a + b, 0);
    return { first, shares: shares.map((share) => share / sum) };
  });
}
