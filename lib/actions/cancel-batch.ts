"use server";

import { z } from "zod";
import { cancelBatch as cancel } from "@/lib/server/jobs/cancel-batch";
import type { JobView } from "@/lib/types/job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { parse } from "./parse";

/** Takes back what still waits of one submission. @returns what was taken back */
export async function cancelBatch(batchId: string): Promise<Result<JobView[]>> {
  return act("cancelBatch", () => cancel(parse(z.uuid(), batchId)));
}
