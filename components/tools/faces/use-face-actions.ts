"use client";

import { useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/ui/toast";
import { forgetFace } from "@/lib/actions/forget-face";
import { nameFace } from "@/lib/actions/name-face";
import { renameFace } from "@/lib/actions/rename-face";
import { keys } from "@/lib/client/keys";
import type { IdentityView } from "@/lib/types/identity";
import type { Result } from "@/lib/types/result";

/** What can be done with a face's name. Each answers what went wrong, or null. */
export function useFaceActions() {
  const client = useQueryClient();
  const done = async (result: Result<unknown>): Promise<string | null> => {
    await client.invalidateQueries({ queryKey: keys.faces() });
    return result.ok ? null : `${result.error.message} ${result.error.advice ?? ""}`;
  };
  const give = async (assetId: string, name: string) => done(await nameFace(assetId, name));
  return {
    give,
    rename: async ({ id }: IdentityView, name: string) => done(await renameFace(id, name)),
    forget: async ({ id, name, face }: IdentityView) => {
      const trouble = await done(await forgetFace(id));
      const undo = { label: "Undo", onPress: () => void give(face.id, name) };
      toast(
        trouble ? { message: trouble } : { message: `${name} forgotten`, picture: face.thumbs[0]?.url, action: undo },
      );
      return trouble;
    },
  };
}
