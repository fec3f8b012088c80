"use client";

import { toast } from "@/components/ui/toast";
import { counted } from "@/lib/catalog/price";
import { useFreeCredits } from "@/lib/client/credits";
import { endpointOf } from "@/lib/client/endpoints";
import { newPress, persist } from "@/lib/client/press";
import { run } from "@/lib/client/run";
import type { JobView } from "@/lib/types/job";
import { useTakes } from "../strip/takes-context";
import { useJobAct } from "../strip/use-job-act";

/** Sends the brief of a take once more with a fresh seed. */
export function useVary({ model, inputs, options }: JobView) {
  const balance = useFreeCredits();
  const { follow } = useTakes();
  const { pending, act } = useJobAct();
  const vary = async () => {
    const short = endpointOf(model).credits(inputs) - (balance ?? Number.POSITIVE_INFINITY);
    if (short > 0) return toast({ message: `${counted(short, "credit")} short. Nothing was sent.` });
    const { seed, ...rest } = inputs;
    const key = newPress();
    if (await act(() => persist(() => run(model, rest, { ...options, key })))) follow();
  };
  return { pending, vary: () => void vary() };
}
