import { tools } from "@/lib/catalog/tools";

/** A page of the studio with the key that opens it. */
export type Place = { href: string; title: string; shortcut: string; line?: string };

export const rooms: Place[] = [
  { href: "/", title: "Desk", shortcut: "0" },
  { href: "/gallery", title: "Gallery", shortcut: "G" },
  { href: "/queue", title: "Queue", shortcut: "Q" },
  { href: "/ledger", title: "Ledger", shortcut: "Y" },
  { href: "/reference", title: "Reference", shortcut: "H" },
  { href: "/settings", title: "Settings", shortcut: "," },
];

export const toolPlaces: Place[] = tools.map((tool, index) => ({
  href: `/${tool.id}`,
  title: tool.title,
  line: tool.line,
  shortcut: String(index + 1),
}));

/** The place that a path belongs to; undefined outside all of them. */
export function placeOf(pathname: string): Place | undefined {
  return [...rooms, ...toolPlaces].find(({ href }) =>
    href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`),
  );
}
