import type { Hands } from "@/lib/client/painter/hands/hands";
import { tasks } from "@/lib/client/painter/hands/tasks";

/** The worker's own tasks in this process: Node has no workers of the browser's kind. What goes in is copied there too. */
export const hands: Hands = {
  run: (task, ...args) => {
    const work = tasks[task] as (...args: unknown[]) => Promise<unknown>;
    return work(...structuredClone(args)) as ReturnType<(typeof tasks)[typeof task]>;
  },
  close() {},
};
