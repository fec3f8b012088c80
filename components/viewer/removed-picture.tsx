"use client";

import { When } from "@/components/ui/when";

/** What stands where a picture was whose files are removed: the day, where there is room for it. */
export default function RemovedPicture({ at, alt }: { at: string; alt: string }) {
  return (
    <span className="absolute inset-0 grid place-items-center bg-well p-2 text-center text-caption text-ink-2 [container-type:size]">
      <span className="[@container(max-width:6rem)]:sr-only">
        {alt && <span className="sr-only">{alt}. </span>}
        Removed on <When at={at} as="date" />
      </span>
      <span
        aria-hidden
        className="absolute inset-0 hidden border border-rule-2 border-dashed [@container(max-width:6rem)]:block"
      />
    </span>
  );
}
