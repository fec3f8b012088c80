"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { retryJobs } from "@/lib/actions/retry-jobs";
import { counted } from "@/lib/catalog/price";
import { useFailed } from "@/lib/client/line";

function midnight(): string {
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  return today.toISOString();
}

/** Tries everything again that failed today and may succeed now, for the price it names. @param failures that are known */
export function FailedAgain({ failures }: { failures: number }) {
  const client = useQueryClient();
  const [since] = useState(midnight);
  const [pending, setPending] = useState(false);
  const { data } = useFailed(since, failures);
  if (!data || data.ids.length < 2) return null;
  const again = async () => {
    if (pending) return;
    setPending(true);
    const result = await retryJobs(data.ids).catch(() => null);
    if (result?.ok) toast({ message: `${counted(result.value, "take")} in the queue again` });
    else toast({ message: result?.error.message ?? "The studio does not answer. Check that it is running." });
    await client.invalidateQueries({ queryKey: ["failed"] });
    setPending(false);
  };
  return (
    <button type="button" className="link text-ink" aria-disabled={pending} onClick={() => void again()}>
      Try {data.ids.length} failed today again, {counted(data.credits, "credit")}
    </button>
  );
}
