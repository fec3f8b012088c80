"use client";

import { useState } from "react";
import { lazily } from "@/components/ui/lazily";
import type { JobView } from "@/lib/types/job";

const PurgeQuestion = lazily(() => import("./purge-question"));

const settled = new Set<JobView["status"]>(["done", "failed", "canceled"]);

/** At a settled take: removes what it was made from, after a question. */
export function PurgeInputs({ job, onPurged }: { job: JobView; onPurged?: () => void }) {
  const [asking, setAsking] = useState(false);
  if (job.purgedAt || !settled.has(job.status)) return null;
  return (
    <p className="mt-2.5 text-caption">
      <button type="button" className="link pointer-coarse:min-h-touch" onClick={() => setAsking(true)}>
        Remove its inputs
      </button>
      {asking && <PurgeQuestion job={job} onPurged={onPurged} onClose={() => setAsking(false)} />}
    </p>
  );
}
