/** Three planes of CIE Lab (D65): lightness 0…100, a and b about ±100. */
export type Lab = { L: Float32Array; a: Float32Array; b: Float32Array };

const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

function curve(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}

/** Lab of one sRGB colour of three bytes. */
export function labOf(red: number, green: number, blue: number): [number, number, number] {
  const r = linear[red] as number;
  const g = linear[green] as number;
  const b = linear[blue] as number;
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Lab planes of RGBA pixels. */
export function labPlanes(data: Uint8Array): Lab {
  const count = data.length / 4;
  const planes: Lab = { L: new Float32Array(count), a: new Float32Array(count), b: new Float32Array(count) };
  for (let i = 0; i < count; i++) {
    const [L, a, b] = labOf(data[4 * i] as number, data[4 * i + 1] as number, data[4 * i + 2] as number);
    planes.L[i] = L;
    planes.a[i] = a;
    planes.b[i] = b;
  }
  return planes;
}

/** The sRGB bytes nearest to a Lab colour. */
export function rgbOf(L: number, a: number, b: number): [number, number, number] {
  const y = (L + 16) / 116;
  const [x, z] = [y + a / 500, y - b / 200];
  const straight = (t: number) => (t > 0.206893 ? t ** 3 : (t - 16 / 116) / 7.787);
  const [X, Y, Z] = [straight(x) * 0.95047, straight(y), straight(z) * 1.08883];
  const byte = (v: number) => {
    const curved = v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, curved)));
  };
  return [
    byte(3.2406 * X - 1.5372 * Y - 0.4986 * Z),
    byte(-0.9689 * X + 1.8758 * Y + 0.0415 * Z),
    byte(0.0557 * X - 0.204 * Y + 1.057 * Z),
  ];
}
