"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import { mates, nounOf } from "@/lib/client/groups";
import { isUnsettled } from "@/lib/client/jobs";
import { arrivals, arrive, type Frame, neighbour, pick, type StageState, shownFrame, work } from "@/lib/client/stage";
import { useHotkeys } from "@/lib/client/use-hotkeys";
import type { JobView } from "@/lib/types/job";

/**
 * What stands on the stage. A finished take comes onto it by itself, unless the person is looking at another one: then a
 * note offers it. Arrow keys go through the strip.
 * @param jobs of the tool, newest first; undefined until they have been read
 * @param subject id of the picture that the tool's workbench works on; null where there is none. A new one lies on the
 *   stage at once.
 */
export function useStage(jobs: JobView[] | undefined, subject: string | null) {
  const [kept, setState] = useState<StageState>({ chosen: null, following: true, working: true });
  const state = { ...kept, working: kept.working === true && subject !== null };
  const [lastSubject, setLastSubject] = useState(subject);
  if (subject !== lastSubject) {
    setLastSubject(subject);
    setState({ ...kept, working: true });
  }
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const before = useRef<JobView[]>(undefined);

  const welcome = useEffectEvent((job: JobView) => {
    setFresh((known) => new Set(known).add(job.id));
    // Under an open menu the take that it is about stays: the new one is offered in a note.
    const choosing = document.querySelector("[role='menu']") !== null;
    const next = choosing ? null : arrive(jobs ?? [], state, job);
    if (next) setState(next);
    else {
      const batch = mates(jobs ?? [], job);
      // Of one submission one note is enough: with its last take.
      if (batch.some(isUnsettled)) return;
      const ready = batch.filter(({ status }) => status === "done").length;
      toast({
        message: ready > 1 ? `${ready} ${nounOf(batch)}s are ready` : `Take ${job.take} is ready`,
        picture: job.outputs[0]?.thumbs[0]?.url,
        action: {
          label: "View",
          onPress: () => setState({ chosen: { jobId: job.id, position: 0 }, following: true }),
        },
      });
    }
  });
  useEffect(() => {
    if (before.current && jobs) arrivals(before.current, jobs).forEach(welcome);
    before.current = jobs;
  }, [jobs]);

  const step = (by: number) => {
    const to = jobs && neighbour(jobs, state, by);
    if (jobs && to) setState(pick(jobs, to));
  };
  const [back, on] = [() => step(-1), () => step(1)];
  useHotkeys({ ArrowUp: back, ArrowLeft: back, ArrowDown: on, ArrowRight: on });

  return {
    shown: shownFrame(jobs ?? [], state),
    fresh,
    working: state.working,
    /** Puts the picture of the brief onto the stage; whoever works on it is not disturbed by a finished take. */
    work: () => setState(work),
    pick: (frame: Frame) => setState(pick(jobs ?? [], frame)),
    /** The next finished take may come onto the stage: the person has asked for one. */
    follow: () => setState((now) => ({ ...now, following: true })),
  };
}
