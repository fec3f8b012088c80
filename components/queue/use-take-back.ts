"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { toast } from "@/components/ui/toast";
import { cancelJobs } from "@/lib/actions/cancel-jobs";
import { restoreJobs } from "@/lib/actions/restore-jobs";
import { keys } from "@/lib/client/keys";
import { changeLine, readLineSoon } from "@/lib/client/line-soon";
import type { LineView } from "@/lib/types/line";
import type { Result } from "@/lib/types/result";

const takes = (count: number) => (count === 1 ? "1 take" : `${count} takes`);

/** Takes jobs out of the queue, which shows at once, and offers to put them back: nothing of them was sent. */
export function useTakeBack(): (ids: readonly string[]) => void {
  const client = useQueryClient();
  return useMemo(() => takeBackOf(client), [client]);
}

function takeBackOf(client: QueryClient) {
  const change = async (act: () => Promise<Result<string[]>>): Promise<string[] | null> => {
    const result = await changeLine(act).catch(() => null);
    readLineSoon(client);
    if (result?.ok) return result.value;
    toast({ message: result?.error.message ?? "The studio does not answer. Check that it is running." });
    return null;
  };

  const putBack = async (ids: string[]) => {
    const restored = await change(() => restoreJobs(ids));
    if (restored) toast({ message: `${takes(restored.length)} back in the queue` });
  };

  const takeBack = async (ids: readonly string[]) => {
    const line = client.getQueryData<LineView>(keys.line());
    const gone = new Set(ids);
    if (line) {
      client.setQueryData(keys.line(), { ...line, waiting: line.waiting.filter(({ id }) => !gone.has(id)) });
    }
    const canceled = await change(() => cancelJobs([...ids]));
    if (!canceled) return;
    const late = ids.length - canceled.length;
    const sent = late > 0 ? `, ${late} ${late === 1 ? "was" : "were"} sent already` : "";
    toast({
      message: `${takes(canceled.length)} canceled${sent}`,
      action: canceled.length > 0 ? { label: "Undo", onPress: () => void putBack(canceled) } : undefined,
    });
  };
  return (ids: readonly string[]) => void takeBack(ids);
}
