import type { Rendered, RenderRequest } from "../render/types";

/** What goes to the drawing process and back. */
export type Order = { id: number; request: RenderRequest };
export type Delivery =
  | { id: number; rendered: Rendered[] }
  | { id: number; refused: { name: string; message: string } }
  | { id: number; broken: unknown };
