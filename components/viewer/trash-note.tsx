"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { lazily } from "@/components/ui/lazily";
import { When } from "@/components/ui/when";
import { useSettings } from "@/lib/client/settings";
import type { AssetView } from "@/lib/types/asset";
import { goneOn } from "./gone-on";
import { useTrash } from "./use-trash";

const RemoveQuestion = lazily(() => import("./remove-question"));

/** On the page of a picture that lies in the trash, or that was removed: which of them, and what can be done. */
export function TrashNote({ asset }: { asset: AssetView }) {
  const router = useRouter();
  const { restore } = useTrash();
  const { data: settings } = useSettings();
  const [asking, setAsking] = useState(false);
  if (asset.removedAt) {
    return (
      <p className="mt-4 text-ink-2">
        Removed on <When at={asset.removedAt} as="date" />. What was made from it stays.
      </p>
    );
  }
  const gone = settings && goneOn(asset, settings);
  return (
    <section aria-label="Trash" className="mt-4 border-rule border-y py-3">
      <p className="text-ink-2">
        In the trash.{" "}
        {gone && (
          <>
            Its files are removed on <When at={gone} as="date" />.
          </>
        )}
      </p>
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button onClick={async () => (await restore(asset)) && router.refresh()}>Restore</Button>
        <Button look="plain" onClick={() => setAsking(true)}>
          Remove for good
        </Button>
      </div>
      {asking && <RemoveQuestion asset={asset} onRemoved={() => router.refresh()} onClose={() => setAsking(false)} />}
    </section>
  );
}
