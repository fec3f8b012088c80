import type { Metadata } from "next";
import { Queue } from "@/components/queue/queue";
import { Hydrated, readJobs, readQueue, readSettings } from "../hydrated";

export const metadata: Metadata = { title: "Queue" };

export default function QueuePage() {
  return (
    <Hydrated reads={[readQueue, readSettings, readJobs({ settled: true })]}>
      <Queue />
    </Hydrated>
  );
}
