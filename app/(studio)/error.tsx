"use client";

import { useEffect } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Trouble } from "@/components/ui/trouble";

/** A page that could not be drawn. What was sent to FASHN goes on: the engine does not depend on any page. */
export default function StudioError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  useEffect(() => console.error(error), [error]);
  // Code that the studio no longer has, since it was built anew, comes only with the whole page.
  const again = error.name === "ChunkLoadError" ? () => location.reload() : retry;
  return (
    <div className="p-10 max-sm:p-4">
      <Trouble
        heading="h1"
        title="This page cannot be shown"
        actions={
          <>
            <Button onClick={again}>Try again</Button>
            {/* A plain link loads everything afresh: what broke stays behind, and the router need not be in this chunk. */}
            <a href="/" className={buttonClass("plain")}>
              To the desk
            </a>
          </>
        }
      >
        <p>Something in the studio broke. Takes under way go on, and nothing was charged for this.</p>
        {error.digest && (
          <p className="mt-2 text-caption text-ink-3">
            Reference {error.digest}, for the person who runs the studio: the log says more.
          </p>
        )}
      </Trouble>
    </div>
  );
}
