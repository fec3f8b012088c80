import Link from "next/link";
import { cn } from "@/components/ui/cn";

export type Shown = "image" | "video" | "trash" | undefined;

const kinds: { shown: Shown; label: string; href: string }[] = [
  { shown: undefined, label: "All", href: "/gallery" },
  { shown: "image", label: "Pictures", href: "/gallery?kind=image" },
  { shown: "video", label: "Films", href: "/gallery?kind=video" },
  { shown: "trash", label: "Trash", href: "/gallery/trash" },
];

/** What the gallery shows; stands in the address, so that it can be kept as a bookmark. */
export function Kinds({ current }: { current: Shown }) {
  return (
    <nav aria-label="Show" className="flex gap-3.5">
      {kinds.map(({ shown, label, href }) => (
        <Link
          key={label}
          href={href}
          replace
          aria-current={shown === current ? "true" : undefined}
          className={cn(
            "border-transparent border-b-2 py-0.5 text-ink-3 transition-colors duration-hover hover:text-ink",
            "aria-[current]:border-ink aria-[current]:font-strong aria-[current]:text-ink pointer-coarse:pt-5 pointer-coarse:pb-1",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
