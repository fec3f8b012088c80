import * as z from "zod/mini";

const name = "studio-masks";
/** So many pictures' masks are remembered. */
const MOST = 100;

const shape = z.array(z.object({ picture: z.string(), mask: z.string() }));

function read(): z.infer<typeof shape> {
  try {
    return z.safeParse(shape, JSON.parse(localStorage.getItem(name) ?? "[]")).data ?? [];
  } catch {
    return [];
  }
}

/** The asset that holds exactly what is painted over a picture; null while it is not known to the studio. */
export function maskOf(picture: string): string | null {
  return read().find((known) => known.picture === picture)?.mask ?? null;
}

/** Remembers that the studio has the mask of a picture; null: it has changed since. */
export function rememberMask(picture: string, mask: string | null): void {
  const others = read().filter((known) => known.picture !== picture);
  const next = mask === null ? others : [...others, { picture, mask }];
  try {
    localStorage.setItem(name, JSON.stringify(next.slice(-MOST)));
  } catch {
    // A full or closed storage costs one more sending of the same mask, nothing else.
  }
}
