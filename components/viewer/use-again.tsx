"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import type { ModelName } from "@/lib/catalog";
import type { ToolId } from "@/lib/catalog/tools";
import { useHotkeys } from "@/lib/client/use-hotkeys";
import type { StudioOptions } from "@/lib/types/submission";

type Props = { tool: ToolId; model: ModelName; inputs: Record<string, unknown>; options: StudioOptions };

/** Puts the inputs of this take back into its tool and opens it. Nothing is sent. */
export function UseAgain({ tool, model, inputs, options }: Props) {
  const router = useRouter();
  const again = async () => {
    // With the first use: a page that shows a picture does without the catalogue until then.
    const { useDrafts } = await import("@/lib/client/drafts");
    useDrafts.getState().load(model, inputs, options);
    router.push(`/${tool}`);
  };
  useHotkeys({ r: () => void again() });
  return (
    <Button look="primary" onClick={() => void again()}>
      Use again
      <kbd aria-hidden className="text-inherit opacity-72">
        R
      </kbd>
    </Button>
  );
}
