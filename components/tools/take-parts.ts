"use client";

import { lazily } from "@/components/ui/lazily";

// A brief can be written before any of these has arrived: a page without takes does not load them.
export const TakeGroup = lazily(() => import("./strip/take-group").then((module) => module.TakeGroup));
export const DevelopingStage = lazily(() =>
  import("./stage/developing-stage").then((module) => module.DevelopingStage),
);
export const DoneStage = lazily(() => import("./stage/done-stage").then((module) => module.DoneStage));
export const TroubleStage = lazily(() => import("./stage/trouble-stage").then((module) => module.TroubleStage));

/** Fetches what a take is drawn with, once one can be sent: it is then there whatever happens to the connection. */
export function prepareTake(): void {
  for (const part of [TakeGroup, DevelopingStage, DoneStage]) part.prepare();
}
