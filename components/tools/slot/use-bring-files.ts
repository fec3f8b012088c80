"use client";

import { useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/ui/toast";
import type { ModelName } from "@/lib/catalog";
import { endpointOf } from "@/lib/client/endpoints";
import { insist } from "@/lib/client/insist";
import { roomFor, severalRefused, spreadNow } from "@/lib/client/spread";
import { mostAtOnce } from "@/lib/types/submission";

/**
 * Takes files for an input. One fills its slot or replaces what is there; several stand beside each other where the input
 * takes several. What finds no room is told.
 */
export function useBringFiles(model: ModelName) {
  const client = useQueryClient();
  /** @param beside one file, too, is put beside what is there */
  return async (field: string, files: readonly File[], beside = false): Promise<void> => {
    const [first] = files;
    if (!first) return;
    const { bring, bringMore } = await insist(() => import("@/lib/client/bring"));
    const many = endpointOf(model).fields[field]?.several && (beside || files.length > 1);
    if (!many) return bring(client, model, field, first);
    const room = roomFor(model, field);
    if (files.length > room) toast({ message: noRoom(model, field, files.length - room) });
    await bringMore(client, model, field, files.slice(0, room));
  };
}

/** Why so many values of an input cannot be taken. */
export function noRoom(model: ModelName, field: string, left: number): string {
  const leftOut = left === 1 ? "One was left out." : `${left} were left out.`;
  return severalRefused(model, field, spreadNow(model)) ?? `At most ${mostAtOnce} at once. ${leftOut}`;
}
