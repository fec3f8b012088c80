import type { Size } from "@/lib/catalog/types";

// The word "sandbox" as strokes on a grid of 10 units x-height: no font is asked for, so every machine draws the same.
const letters = [
  {
    width: 8,
    path: "M7.4 2C6.4.7 5.2.2 4 .2 2 .2.8 1.1.8 2.6.8 5.9 7.6 4 7.6 7.3 7.6 9 6 9.8 4.1 9.8 2.6 9.8 1.3 9.2.4 7.9",
  },
  { width: 10, path: "M9.2.4V9.6M9.2 5A4.4 4.8 0 1 0 .4 5 4.4 4.8 0 1 0 9.2 5" },
  { width: 8.6, path: "M.6.4V9.6M.6 4.2C.8 1.8 2.3.2 4.4.2 6.7.2 7.8 1.7 7.8 4V9.6" },
  { width: 10, path: "M9.2-5V9.6M9.2 5A4.4 4.8 0 1 0 .4 5 4.4 4.8 0 1 0 9.2 5" },
  { width: 10, path: "M.6-5V9.6M.6 5A4.4 4.8 0 1 1 9.4 5 4.4 4.8 0 1 1 .6 5" },
  { width: 9.8, path: "M.4 5A4.5 4.8 0 1 1 9.4 5 4.5 4.8 0 1 1 .4 5" },
  { width: 8, path: "M.6.4 7.6 9.6M7.6.4.6 9.6" },
];
const GAP = 3.4;
const word = (() => {
  let x = 0;
  const drawn = letters.map(({ width, path }) => {
    const glyph = `<path transform="translate(${x.toFixed(2)} 0)" d="${path}"/>`;
    x += width + GAP;
    return glyph;
  });
  return { glyphs: drawn.join(""), width: x - GAP };
})();

/** The word "sandbox" small in the lower right corner of a picture, as SVG with its place in pixels. */
export function sandboxMark({ width, height }: Size): { svg: Buffer; left: number; top: number } {
  const unit = Math.max(0.62, Math.min(width, height) / 1024) * 0.98;
  const pad = 4;
  const box = { width: Math.ceil((word.width + 2 * pad) * unit), height: Math.ceil((15 + 2 * pad) * unit) };
  const margin = Math.round(14 * unit);
  // Light letters over a soft dark edge read on any picture without a box around them.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}" viewBox="${-pad} ${-5 - pad} ${word.width + 2 * pad} ${15 + 2 * pad}"><g fill="none" stroke-linecap="round" stroke-linejoin="round"><g stroke="#161412" stroke-opacity=".3" stroke-width="3.2">${word.glyphs}</g><g stroke="#fff" stroke-opacity=".88" stroke-width="1.35">${word.glyphs}</g></g></svg>`;
  return {
    svg: Buffer.from(svg),
    left: Math.max(0, width - box.width - margin),
    top: Math.max(0, height - box.height - margin),
  };
}
