"use client";

import { useRouter } from "next/navigation";
import type { Slot } from "@/lib/catalog/slots";
import type { ToolId } from "@/lib/catalog/tools";

/**
 * Puts a picture into an input of a tool and opens the tool.
 * The drafts come with the first use: pages of pictures do without the catalogue until then.
 */
export function useSlot(): (tool: ToolId, slot: Slot, assetId: string) => Promise<void> {
  const router = useRouter();
  return async (tool, { model, field }, assetId) => {
    const [{ useDrafts }] = await Promise.all([import("./drafts"), import("./every-endpoint")]);
    useDrafts.getState().place(model, field, assetId);
    router.push(`/${tool}`);
  };
}
