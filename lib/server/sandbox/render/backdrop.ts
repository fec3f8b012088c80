import type { Lab } from "./lab";

/** A smooth backdrop found in a picture. */
export type Fit = {
  /** How far each pixel is from it, in Lab units. */
  distance: Float32Array;
  /** 1 where a pixel could lie in a cast shadow: the backdrop's own colour, only darker. */
  shadow: Uint8Array;
  /** How far the backdrop's own pixels are from it: half of them less. */
  spread: number;
};

// Studio backdrops fall off smoothly: a cubic surface for each channel follows them, and no subject does.
const TERMS = 10;
function terms(x: number, y: number): number[] {
  return [1, x, y, x * x, x * y, y * y, x * x * x, x * x * y, x * y * y, y * y * y];
}

/**
 * Fits a smooth surface to the pixels for which `known` is 1, leaving out what does not belong to it (a subject cut
 * off by the edge), and measures every pixel against it in Lab units.
 */
export function fitBackdrop(lab: Lab, width: number, known: Uint8Array): Fit {
  const height = known.length / width;
  const picked: number[] = [];
  const step = Math.max(1, Math.floor(known.reduce((sum, k) => sum + k, 0) / 1500));
  let seen = 0;
  for (let i = 0; i < known.length; i++) if (known[i] && seen++ % step === 0) picked.push(i);
  const basis = picked.map((i) => terms((i % width) / width - 0.5, Math.floor(i / width) / height - 0.5));

  let weights = new Float32Array(picked.length).fill(1);
  let surface: number[][] = [];
  let spread = 1;
  for (let round = 0; round < 5; round++) {
    surface = [lab.L, lab.a, lab.b].map((plane) =>
      leastSquares(
        basis,
        picked.map((i) => plane[i] as number),
        weights,
      ),
    );
    const off = picked.map((i, n) => {
      const b = basis[n] as number[];
      return Math.hypot(
        (lab.L[i] as number) - dot(surface[0] as number[], b),
        (lab.a[i] as number) - dot(surface[1] as number[], b),
        (lab.b[i] as number) - dot(surface[2] as number[], b),
      );
    });
    spread = Math.max(0.8, quantile(off, 0.5));
    weights = Float32Array.from(off, (d) => 1 / (1 + (d / (2.5 * spread)) ** 2) ** 2);
  }
  const distance = new Float32Array(known.length);
  const shadow = new Uint8Array(known.length);
  const rows = surface.map(rowOf);
  for (let y = 0; y < height; y++) {
    const [forL, forA, forB] = rows.map((row) => row(y / height - 0.5)) as [Cubic, Cubic, Cubic];
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const u = x / width - 0.5;
      const dL = (lab.L[i] as number) - cubic(forL, u);
      const da = (lab.a[i] as number) - cubic(forA, u);
      const db = (lab.b[i] as number) - cubic(forB, u);
      const dark = dL < 0 ? 0.55 : 1;
      shadow[i] = dL < 0 && dL > -40 && Math.sqrt(da * da + db * db) < 3 + 0.22 * -dL ? 1 : 0;
      distance[i] = Math.sqrt((dL * dark) ** 2 + 1.6 * (da * da + db * db));
    }
  }
  return { distance, shadow, spread };
}

type Cubic = readonly [number, number, number, number];

/** A surface along one row is a cubic in x: ten terms a pixel become four. */
function rowOf(s: number[]): (y: number) => Cubic {
  const [c, x, y, xx, xy, yy, xxx, xxy, xyy, yyy] = s;
  const n = (value: number | undefined) => value ?? 0;
  return (v) => [
    n(c) + n(y) * v + n(yy) * v * v + n(yyy) * v * v * v,
    n(x) + n(xy) * v + n(xyy) * v * v,
    n(xx) + n(xxy) * v,
    n(xxx),
  ];
}

function cubic([a, b, c, d]: Cubic, x: number): number {
  return a + x * (b + x * (c + x * d));
}

/** The value below which a share of the numbers lies. */
export function quantile(values: number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function dot(a: number[], b: number[]): number {
  let sum = 0;
  for (let i = 0; i < TERMS; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Weighted least squares by the normal equations, with a whiff of ridge so that few pixels never blow a surface up. */
function leastSquares(basis: number[][], values: number[], weights: Float32Array): number[] {
  const rows = Array.from({ length: TERMS }, () => new Array<number>(TERMS + 1).fill(0));
  for (let n = 0; n < basis.length; n++) {
    const b = basis[n] as number[];
    const w = weights[n] as number;
    for (let i = 0; i < TERMS; i++) {
      const row = rows[i] as number[];
      const wb = w * (b[i] as number);
      for (let j = 0; j < TERMS; j++) row[j] = (row[j] as number) + wb * (b[j] as number);
      row[TERMS] = (row[TERMS] as number) + wb * (values[n] as number);
    }
  }
  for (let i = 1; i < TERMS; i++) (rows[i] as number[])[i] = ((rows[i] as number[])[i] as number) + 0.02;
  for (let i = 0; i < TERMS; i++) {
    const pivot = rows[i] as number[];
    const head = pivot[i] || 1e-9;
    for (let k = i + 1; k < TERMS; k++) {
      const row = rows[k] as number[];
      const factor = (row[i] as number) / head;
      for (let j = i; j <= TERMS; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  }
  const solved = new Array<number>(TERMS).fill(0);
  for (let i = TERMS - 1; i >= 0; i--) {
    const row = rows[i] as number[];
    let sum = row[TERMS] as number;
    for (let j = i + 1; j < TERMS; j++) sum -= (row[j] as number) * (solved[j] as number);
    solved[i] = sum / ((row[i] as number) || 1e-9);
  }
  return solved;
}
