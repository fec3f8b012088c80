"use client";

import { useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/ui/toast";
import { removePicture } from "@/lib/actions/remove-picture";
import { restorePicture } from "@/lib/actions/restore-picture";
import { trashPicture } from "@/lib/actions/trash-picture";
import { applyEvent, dropAsset } from "@/lib/client/patch";
import { spokenName } from "@/lib/client/takes";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { usesWords } from "./uses-words";

/** Throws pictures away and brings them back. Each answers whether it worked; what did not has then been said. */
export function useTrash() {
  const client = useQueryClient();
  const act = async <T>(asset: AssetView, verb: (id: string) => Promise<Result<T>>): Promise<T | null> => {
    try {
      const result = await verb(asset.id);
      if (result.ok) {
        dropAsset(client, asset.id);
        applyEvent(client, { type: "assets" });
        return result.value;
      }
      toast({ message: [result.error.message, result.error.advice].filter(Boolean).join(" ") });
    } catch {
      toast({ message: "The studio does not answer. Check that it is running." });
    }
    return null;
  };
  const restore = async (asset: AssetView) => (await act(asset, restorePicture)) !== null;

  return {
    restore,
    throwAway: async (asset: AssetView): Promise<boolean> => {
      const uses = await act(asset, trashPicture);
      if (!uses) return false;
      const named = usesWords(uses);
      toast({
        message: [`${spokenName(asset)} is in the trash`, named && `${named} stay`].filter(Boolean).join(". "),
        action: { label: "Undo", onPress: () => void restore(asset) },
      });
      return true;
    },
    remove: async (asset: AssetView): Promise<boolean> => (await act(asset, removePicture)) !== null,
  };
}
