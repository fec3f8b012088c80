import type { Metadata } from "next";
import { buttonClass } from "@/components/ui/button";
import { Crops } from "@/components/ui/crops";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <div className="min-h-dvh bg-table p-10 max-sm:p-4">
      <Crops
        heading="h1"
        title="There is nothing at this address"
        className="max-w-120"
        actions={
          // Plain links: the router need not be in this chunk.
          <>
            <a href="/gallery" className={buttonClass("strong")}>
              To the gallery
            </a>
            <a href="/" className={buttonClass("outline")}>
              To the desk
            </a>
          </>
        }
      >
        The picture or page was moved, or the address was copied in part.
      </Crops>
    </div>
  );
}
