import type { Metadata } from "next";
import { Queue } from "@/components/queue/queue";
import { Hydrated, readJobs } from "../hydrated";

export const metadata: Metadata = { title: "Queue" };

export default function QueuePage() {
  return (
    <Hydrated reads={[readJobs()]}>
      <Queue />
    </Hydrated>
  );
}
