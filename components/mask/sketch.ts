import type { Easel } from "./easel";
import { onStage, type Place } from "./viewport";

/** The outline of a shape that is still being drawn. */
export interface Sketch {
  /** @param points in pixels of the picture */
  draw(points: readonly Place[], closed?: boolean): void;
  clear(): void;
  /** Draws into the paths of this SVG, which lies over the stage. Returns how to stop. */
  attach(svg: SVGSVGElement): () => void;
}

export function createSketch(easel: Easel): Sketch {
  let drawn: { points: readonly Place[]; closed: boolean } | null = null;
  let paths: readonly SVGPathElement[] = [];
  const show = () => {
    const line = drawn?.points.map((point, i) => {
      const { x, y } = onStage(easel.view(), point);
      return `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    });
    const d = line ? line.join("") + (drawn?.closed ? "Z" : "") : "";
    for (const path of paths) path.setAttribute("d", d);
  };
  return {
    draw(points, closed = false) {
      drawn = { points, closed };
      show();
    },
    clear() {
      drawn = null;
      show();
    },
    attach(svg) {
      paths = [...svg.querySelectorAll("path")];
      show();
      // A polygon stays open while one zooms.
      return easel.subscribe(() => drawn && show());
    },
  };
}
