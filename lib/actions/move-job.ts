"use server";

import { moveJob as move } from "@/lib/server/jobs/move-job";
import type { Result } from "@/lib/types/result";
import { act } from "./action";
import { jobId } from "./job-id";

/** Moves a waiting job before another of the same person, or to their end. */
export async function moveJob(id: string, beforeId: string | null): Promise<Result<void>> {
  return act("moveJob", (person) => move(jobId(id), beforeId === null ? null : jobId(beforeId), person));
}
