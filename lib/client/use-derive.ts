"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { AssetView } from "@/lib/types/asset";
import type { Result } from "@/lib/types/result";
import { addAssets } from "./patch";
import { remember } from "./uploads";

/**
 * Waits for a picture that the studio makes from another one. It then stands in every list, and is read without asking.
 * The promise is refused with an Error whose message is for the person.
 */
export function useDerive(): (asked: Promise<Result<AssetView>>) => Promise<AssetView> {
  const client = useQueryClient();
  return async (asked) => {
    const result = await asked.catch(() => {
      throw new Error("The studio does not answer. Check that it is running.");
    });
    if (!result.ok) throw new Error([result.error.message, result.error.advice].filter(Boolean).join(" "));
    remember(client, result.value);
    addAssets(client, [result.value]);
    return result.value;
  };
}
