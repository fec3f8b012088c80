"use client";

import { cancelJob } from "@/lib/actions/cancel-job";
import { checkJob } from "@/lib/actions/check-job";
import { retryJob } from "@/lib/actions/retry-job";
import type { JobView } from "@/lib/types/job";
import { useJobAct } from "./use-job-act";

/** What can be done about a take that is not done. */
export function useJobActions({ id }: JobView) {
  const { pending, act } = useJobAct();
  return {
    pending,
    cancel: () => void act(() => cancelJob(id)),
    check: () => void act(() => checkJob(id)),
    retry: () => void act(() => retryJob(id)),
  };
}
