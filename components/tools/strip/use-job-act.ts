"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import { applyEvent } from "@/lib/client/patch";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";

/** Does something to jobs and shows at once what became of them. One thing at a time: a second press does nothing. */
export function useJobAct() {
  const client = useQueryClient();
  const busy = useRef(false);
  const [pending, setPending] = useState(false);

  /** @returns the jobs; null when it did not work, which has then been said */
  const act = async (verb: () => Promise<Result<JobView | JobView[]>>): Promise<JobView[] | null> => {
    if (busy.current) return null;
    busy.current = true;
    setPending(true);
    try {
      const result = await verb();
      if (!result.ok) {
        toast({ message: [result.error.message, result.error.advice].filter(Boolean).join(" ") });
        return null;
      }
      const jobs = [result.value].flat();
      for (const job of jobs) applyEvent(client, { type: "job", job });
      return jobs;
    } catch {
      toast({ message: "The studio does not answer. Check that it is running." });
      return null;
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  return { pending, act };
}
