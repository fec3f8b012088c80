import type { Art, Line, Plane } from "./art";
import type { Colour } from "./colour";
import type { Stroke } from "./limb";
import { type Placement, type Point, type Points, place } from "./points";
import { path, type Shape } from "./spline";

/** Draws in the coordinates of a part (a head, a hand) that stands somewhere on the sheet. */
export class Local {
  constructor(
    readonly art: Art,
    readonly placement: Placement,
    /** How pen widths scale: with the part, unless the part is drawn for one size. */
    private readonly weight = placement.scale ?? 1,
  ) {}

  at(points: Points): Point[] {
    return place(points, this.placement);
  }

  private shape(shape: Shape): Shape {
    return typeof shape === "object" && "d" in shape ? shape : this.at(shape);
  }

  fill(shape: Shape, colour: Colour, opacity?: number): this {
    this.art.fill(this.shape(shape), colour, opacity);
    return this;
  }

  line(points: Points, width: number, colour: Colour, stroke?: Stroke): this {
    this.art.line(this.at(points), width * this.weight, colour, stroke);
    return this;
  }

  lines(colour: Colour, lines: readonly Line[]): this {
    for (const [points, width, stroke] of lines) this.line(points, width, colour, stroke);
    return this;
  }

  cloth(shape: Shape, colour: Colour, planes: readonly Plane[] = []): this {
    this.art.cloth(
      this.shape(shape),
      colour,
      planes.map(([plane, tone, opacity]): Plane => [this.shape(plane), tone, opacity]),
    );
    return this;
  }

  clip(shape: Shape, draw: () => void): this {
    this.art.clip(path(this.shape(shape)), draw);
    return this;
  }

  dot(x: number, y: number, radius: number, colour: Colour, opacity = 1): this {
    const [[px, py] = [x, y]] = this.at([[x, y]]);
    this.art.dot(round(px), round(py), round(radius * this.weight), colour, undefined, opacity);
    return this;
  }

  /** A ring, as an ear-ring; its lines are `width` sheet units strong. */
  ring(x: number, y: number, radius: number, width: number, colour: Colour): this {
    const [[px, py] = [x, y]] = this.at([[x, y]]);
    const r = radius * this.weight;
    this.art.thread(`M${px - r} ${py}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`, width, colour);
    return this;
  }
}

const round = (value: number) => Math.round(value * 10) / 10;
