"use client";

import * as z from "zod/mini";
import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";

const tools = ["brush", "eraser", "rectangle", "polygon", "lasso"] as const;
export type PaintTool = (typeof tools)[number];

/** Colours of the film. Ruby as of old; the others read on red cloth and on skin. */
export const filmColours = {
  ruby: { label: "Ruby", rgb: [214, 22, 32] },
  cobalt: { label: "Cobalt", rgb: [24, 84, 230] },
  jade: { label: "Jade", rgb: [0, 150, 92] },
} as const satisfies Record<string, { label: string; rgb: readonly [number, number, number] }>;
export type FilmColour = keyof typeof filmColours;

export const LARGEST_BRUSH = 1000;
export const WIDEST_EDGE = 200;

const between = (least: number, most: number) => z.number().check(z.gte(least), z.lte(most));

const shape = z.object({
  tool: z.enum(tools),
  /** Diameter of the brush, pixels of the picture. */
  size: between(1, LARGEST_BRUSH),
  /** Per cent: 0 falls off from the middle, 100 has a sharp edge. */
  hardness: between(0, 100),
  /** Per cent. */
  opacity: between(1, 100),
  /** A pen's pressure makes the brush thinner. */
  pressure: z.boolean(),
  /** What rectangle, polygon and lasso do. */
  op: z.enum(["add", "subtract"]),
  show: z.enum(["film", "outline", "off"]),
  colour: z.enum(Object.keys(filmColours) as [FilmColour, ...FilmColour[]]),
  /** Per cent: how much of the picture the film covers. */
  strength: between(10, 90),
  /** Pixels of the picture by which edges are softened, grown and shrunk. */
  edge: between(1, WIDEST_EDGE),
});

export type PaintSettings = z.infer<typeof shape>;

const standard: PaintSettings = {
  tool: "brush",
  size: 64,
  hardness: 80,
  opacity: 100,
  pressure: true,
  op: "add",
  show: "film",
  colour: "ruby",
  strength: 52,
  edge: 8,
};

/** How a person paints: the same for every picture, and kept in the browser. */
export const useSettings = create<PaintSettings>()(
  persist(() => standard, {
    name: "studio-painter",
    version: 1,
    storage: createJSONStorage(() => localStorage),
    // An older release or a person's own hand may have left anything there.
    merge: (stored, current) => {
      const { data } = z.safeParse(shape, { ...current, ...(stored as object | null) });
      return data ?? current;
    },
  }),
);

/** Changes settings; numbers are kept within what they may be. */
export function adjust(change: Partial<PaintSettings>): void {
  const limit = (value: number, least: number, most: number) => Math.round(Math.min(most, Math.max(least, value)));
  useSettings.setState(({ size, hardness, opacity, strength, edge, ...now }) => {
    const next = { ...now, size, hardness, opacity, strength, edge, ...change };
    return {
      ...next,
      size: limit(next.size, 1, LARGEST_BRUSH),
      hardness: limit(next.hardness, 0, 100),
      opacity: limit(next.opacity, 1, 100),
      strength: limit(next.strength, 10, 90),
      edge: limit(next.edge, 1, WIDEST_EDGE),
    };
  });
}

/** A brush one step larger or smaller: a tenth, and at least a pixel. */
export function nextSize(size: number, by: 1 | -1): number {
  return by > 0 ? Math.max(size + 1, size * 1.1) : Math.min(size - 1, size / 1.1);
}

/** Sizes stand on their ruler by their logarithm: from 1 to 10 is as far as from 100 to 1000. */
export const sizeRuler = {
  max: 120,
  position: (size: number) => (Math.log(size) / Math.log(LARGEST_BRUSH)) * 120,
  size: (position: number) => LARGEST_BRUSH ** (position / 120),
};
