import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { AssetView } from "@/lib/types/asset";

const kinds: { kind?: AssetView["kind"]; label: string }[] = [
  { label: "All" },
  { kind: "image", label: "Pictures" },
  { kind: "video", label: "Films" },
];

/** What the gallery shows; stands in the address, so that it can be kept as a bookmark. */
export function Kinds({ current }: { current?: AssetView["kind"] }) {
  return (
    <nav aria-label="Show" className="flex gap-3.5">
      {kinds.map(({ kind, label }) => (
        <Link
          key={label}
          href={kind ? `/gallery?kind=${kind}` : "/gallery"}
          replace
          aria-current={kind === current ? "true" : undefined}
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
