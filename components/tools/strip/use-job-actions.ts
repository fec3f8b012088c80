"use client";

import { toast } from "@/components/ui/toast";
import { cancelJob } from "@/lib/actions/cancel-job";
import { checkJob } from "@/lib/actions/check-job";
import { giveUpJob } from "@/lib/actions/give-up-job";
import { retryJob } from "@/lib/actions/retry-job";
import { takeUpJob } from "@/lib/actions/take-up-job";
import { newPress, persist } from "@/lib/client/press";
import type { JobView } from "@/lib/types/job";
import { useJobAct } from "./use-job-act";

/** What can be done about a take that is not done. */
export function useJobActions({ id, take }: JobView) {
  const { pending, act } = useJobAct();
  const takeUp = () => void act(() => takeUpJob(id));
  return {
    pending,
    cancel: () => void act(() => cancelJob(id)),
    check: () => void act(() => checkJob(id)),
    retry: () => {
      const key = newPress();
      void act(() => persist(() => retryJob(id, key)));
    },
    giveUp: async () => {
      if (!(await act(() => giveUpJob(id)))) return;
      toast({ message: `Take ${take} is given up`, action: { label: "Undo", onPress: takeUp } });
    },
    takeUp,
  };
}
