"use client";

import { useState } from "react";
import { lazily } from "@/components/ui/lazily";
import { decisions, type JobView } from "@/lib/types/job";
import { useJobActions } from "./use-job-actions";

const FindAtFashn = lazily(() => import("./find-at-fashn"));
const SendAgain = lazily(() => import("./send-again"));

/** What a person can do about a take in doubt, and about one whose doubt was ended: FASHN may still know of it. */
export function DoubtActions({ job }: { job: JobView }) {
  const [open, setOpen] = useState<"find" | "send" | null>(null);
  const { pending, check, giveUp, retry, takeUp } = useJobActions(job);
  const close = () => setOpen(null);
  const isOpen = job.status === "in_doubt";
  const verbs = [
    { word: "Check at FASHN", act: job.predictionId === null ? () => setOpen("find") : check, isOffered: true },
    // Without its inputs there is nothing to send.
    { word: "Send again", act: () => setOpen("send"), isOffered: isOpen && !job.purgedAt },
    { word: "Give up", act: () => void giveUp(), isOffered: isOpen },
    { word: "Take up again", act: takeUp, isOffered: job.error?.name === decisions.givenUp },
  ].filter(({ isOffered }) => isOffered);
  return (
    <>
      {verbs.map(({ word, act }) => (
        <button
          key={word}
          type="button"
          aria-label={`${word}, take ${job.take}`}
          className="link"
          aria-disabled={pending}
          onClick={act}
        >
          {word}
        </button>
      ))}
      {open === "find" && <FindAtFashn job={job} onClose={close} />}
      {open === "send" && <SendAgain job={job} onSend={retry} onClose={close} />}
    </>
  );
}
