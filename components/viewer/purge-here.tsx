"use client";

import { useRouter } from "next/navigation";
import type { JobView } from "@/lib/types/job";
import { PurgeInputs } from "./purge-inputs";

/** `PurgeInputs` on a page that the server has drawn: it is drawn anew afterwards. */
export function PurgeHere({ job }: { job: JobView }) {
  const router = useRouter();
  return <PurgeInputs job={job} onPurged={() => router.refresh()} />;
}
