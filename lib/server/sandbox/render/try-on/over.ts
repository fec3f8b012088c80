import type { Size } from "@/lib/catalog/types";
import { maskAt } from "../cutout";
import { boxBlur } from "../regions";
import type { Body } from "./body";
import type { Product } from "./product";

/** What of the person lies over the product: the head, down to where a collar begins. 8 bits a pixel of the output. */
export async function overMask(body: Body, product: Product, size: Size): Promise<Buffer> {
  const { cut, axis, head, neck } = body;
  const { width, height, mask } = cut;
  const over = new Float32Array(width * height);
  if (product.kind === "upper" || product.kind === "dress" || product.kind === "scarf") {
    const chin = neck - 0.2 * head.width;
    for (let y = 0; y < Math.min(height, chin); y++) {
      for (let x = 0; x < width; x++) {
        if ((mask[y * width + x] as number) > 127 && Math.abs(x - axis) < 0.95 * head.width) over[y * width + x] = 1;
      }
    }
  }
  const soft = boxBlur(over, width, 1);
  const kept = Uint8Array.from(soft, (v, i) => Math.round(Math.min(255 * v, mask[i] as number)));
  return maskAt({ width, height, mask: kept }, size);
}
