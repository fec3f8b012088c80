import type { Colour } from "./colour";
import { type Edges, edges, ink, limb, type Stroke, type Widths } from "./limb";
import { type Cloth, patternSvg } from "./pattern";
import { between, type Points } from "./points";
import { type Outline, path, type Shape } from "./spline";

/** A tonal plane inside a shape: where, which colour, how strong (0 to 1). */
export type Plane = readonly [shape: Shape, colour: Colour, opacity?: number];
/** A pen line: where, how wide at its widest, how it swells. */
export type Line = readonly [line: Points, width: number, stroke?: Stroke];

/** A sheet that is drawn on: washes and pen lines become SVG. */
export class Art {
  private defs: string[] = [];
  private body: string[] = [];
  private pen: string[] | null = null;
  private ids = 0;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  raw(svg: string): this {
    this.body.push(svg);
    return this;
  }

  fill(shape: Shape, colour: Colour, opacity?: number): this {
    const faint = opacity === undefined ? "" : ` opacity="${opacity}"`;
    return this.raw(`<path d="${path(shape).d}" fill="${colour}"${faint}/>`);
  }

  line(points: Points, width: number, colour: Colour, stroke: Stroke = {}): this {
    const faint = stroke.opacity === undefined ? "" : ` opacity="${stroke.opacity}"`;
    const svg = `<path d="${ink(points, width, stroke).d}" fill="${colour}"${faint}/>`;
    (this.pen ?? this.body).push(svg);
    return this;
  }

  lines(colour: Colour, lines: readonly Line[]): this {
    for (const [points, width, stroke] of lines) this.line(points, width, colour, stroke);
    return this;
  }

  /** An even line that keeps its width: stitches, hoops, straps. */
  thread(d: string, width: number, colour: Colour, attributes = ""): this {
    return this.raw(`<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" ${attributes}/>`);
  }

  stitches(line: Points, colour: Colour, opacity = 0.6, width = 1.5): this {
    return this.thread(path(line, false).d, width, colour, `stroke-dasharray="6 4.5" opacity="${opacity}"`);
  }

  dot(x: number, y: number, rx: number, colour: Colour, ry = rx, opacity = 1): this {
    return this.raw(`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${colour}" opacity="${opacity}"/>`);
  }

  box(x: number, y: number, width: number, height: number, colour: Colour, attributes = ""): this {
    return this.raw(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}" ${attributes}/>`);
  }

  /** Everything that `draw` paints stays inside the shape. */
  clip(shape: Shape, draw: () => void): this {
    const id = `k${++this.ids}`;
    this.defs.push(`<clipPath id="${id}"><path d="${path(shape).d}"/></clipPath>`);
    return this.group(`clip-path="url(#${id})"`, draw);
  }

  group(attributes: string, draw: () => void): this {
    this.raw(`<g ${attributes}>`);
    draw();
    return this.raw("</g>");
  }

  /** A shape with its tonal planes inside it. */
  cloth(shape: Shape, colour: Colour, planes: readonly Plane[] = []): Outline {
    return this.woven(shape, { base: colour }, planes);
  }

  /** A shape cut from a cloth: its colour, its pattern, then the planes that model it. */
  woven(shape: Shape, cloth: Pick<Cloth, "base" | "pattern">, planes: readonly Plane[] = []): Outline {
    const outline = path(shape);
    this.fill(outline, cloth.base);
    const { pattern } = cloth;
    if (pattern) this.clip(outline, () => this.raw(patternSvg(pattern)));
    if (planes.length > 0)
      this.clip(outline, () => {
        for (const [plane, tone, opacity] of planes) this.fill(plane, tone, opacity);
      });
    return outline;
  }

  /** An arm in a sleeve, or bare: shaded along one edge, lit along the other. */
  sleeve(
    line: Points,
    widths: Widths,
    { base, shade, light, pattern }: Cloth,
    shaded: "left" | "right",
    { dark = 0.65, bright = 0.55, cap = true }: SleeveOptions = {},
  ): Edges {
    const outline = limb(line, widths, 4, cap);
    const sides = edges(line, widths, 4);
    const [inner, outer] = shaded === "right" ? [sides.right, sides.left] : [sides.left, sides.right];
    this.fill(outline, base);
    this.clip(outline, () => {
      if (pattern) this.raw(patternSvg(pattern));
      this.fill([...inner, ...between(sides.middle, inner, 0.1).reverse()], shade, dark);
      const [lit, centre] = [outer.slice(2, -3), sides.middle.slice(2, -3)];
      this.fill([...lit, ...between(lit, centre, 0.5).reverse()], light, bright);
    });
    return sides;
  }

  /** One part of the drawing: its pen lines come to lie over its washes, whatever the order they are given in. */
  part(draw: () => void): this {
    const outer = this.pen;
    const pen: string[] = [];
    this.pen = pen;
    draw();
    this.pen = outer;
    this.body.push(...pen);
    return this;
  }

  gradient(kind: "linear" | "radial", geometry: string, stops: readonly GradientStop[]): string {
    const id = `g${++this.ids}`;
    const inner = stops.map(([at, c, a]) => `<stop offset="${at}" stop-color="${c}" stop-opacity="${a}"/>`).join("");
    this.defs.push(`<${kind}Gradient id="${id}" gradientUnits="userSpaceOnUse" ${geometry}>${inner}</${kind}Gradient>`);
    return `url(#${id})`;
  }

  /** The drawing as an SVG document, or the part of it inside `view` (x, y, width, height). */
  svg(view: readonly [number, number, number, number] = [0, 0, this.width, this.height]): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(" ")}" width="${view[2]}" height="${view[3]}"><defs>${this.defs.join("")}</defs>${this.body.join("")}</svg>`;
  }
}

type GradientStop = readonly [offset: number, colour: Colour, opacity: number];
type SleeveOptions = {
  /** Strength of the shaded and of the lit edge, 0 to 1. */
  dark?: number;
  bright?: number;
  /** Rounds the shoulder. */
  cap?: boolean;
};
