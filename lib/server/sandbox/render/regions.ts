/** Connected pieces of a binary mask (4-neighbourhood): a label per pixel from 1, 0 outside, and the pieces' areas by label. */
export function regions(mask: Uint8Array, width: number): { labels: Int32Array; areas: number[] } {
  const labels = new Int32Array(mask.length);
  const areas = [0];
  const stack = new Int32Array(mask.length);
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || labels[start]) continue;
    const label = areas.length;
    let area = 0;
    let top = 0;
    stack[top++] = start;
    labels[start] = label;
    while (top > 0) {
      const at = stack[--top] as number;
      area++;
      const x = at % width;
      // Written out: a loop over the four neighbours takes twice as long.
      if (x > 0 && mask[at - 1] && !labels[at - 1]) {
        labels[at - 1] = label;
        stack[top++] = at - 1;
      }
      if (x < width - 1 && mask[at + 1] && !labels[at + 1]) {
        labels[at + 1] = label;
        stack[top++] = at + 1;
      }
      if (at >= width && mask[at - width] && !labels[at - width]) {
        labels[at - width] = label;
        stack[top++] = at - width;
      }
      if (at < mask.length - width && mask[at + width] && !labels[at + width]) {
        labels[at + width] = label;
        stack[top++] = at + width;
      }
    }
    areas.push(area);
  }
  return { labels, areas };
}

/** Mean over a square of `2 × radius + 1` pixels, edges repeated. Two running sums, so the cost does not grow with the radius. */
export function boxBlur(plane: Float32Array, width: number, radius: number): Float32Array {
  const height = plane.length / width;
  const across = new Float32Array(plane.length);
  const out = new Float32Array(plane.length);
  const span = 2 * radius + 1;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let k = -radius; k <= radius; k++) sum += plane[row + clamp(k, width)] as number;
    for (let x = 0; x < width; x++) {
      across[row + x] = sum / span;
      sum += (plane[row + clamp(x + radius + 1, width)] as number) - (plane[row + clamp(x - radius, width)] as number);
    }
  }
  for (let x = 0; x < width; x++) {
    let sum = 0;
    for (let k = -radius; k <= radius; k++) sum += across[clamp(k, height) * width + x] as number;
    for (let y = 0; y < height; y++) {
      out[y * width + x] = sum / span;
      sum +=
        (across[clamp(y + radius + 1, height) * width + x] as number) -
        (across[clamp(y - radius, height) * width + x] as number);
    }
  }
  return out;
}

function clamp(at: number, length: number): number {
  return at < 0 ? 0 : at >= length ? length - 1 : at;
}
