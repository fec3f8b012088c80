import "server-only";
import { about } from "../log/about";
import { log } from "../log/log";

/** The steps that this process is in the middle of, so that a stop can wait for them. */
class AtWork {
  private readonly steps = new Map<Promise<void>, string>();
  private readonly controller = new AbortController();

  /** Ends waits that have cost nothing yet. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get stopping(): boolean {
    return this.controller.signal.aborted;
  }

  /** Starts a step of a job and keeps it in mind until it ends; what it throws is logged, since nobody waits for it. */
  start(step: string, jobId: string, work: () => Promise<void>): void {
    const running = about({ jobId }, work)
      .catch((error: unknown) => {
        if (!this.stopping) log().error({ err: error, jobId, step }, "a step of a job broke");
      })
      .finally(() => this.steps.delete(running));
    this.steps.set(running, jobId);
  }

  /** Ids of the jobs that a step is about. */
  get jobs(): string[] {
    return [...this.steps.values()];
  }

  /** Lets no new step begin and waits at most `ms` milliseconds for those at work. */
  async stop(ms: number): Promise<void> {
    this.controller.abort();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.all(this.steps.keys()), late]);
    clearTimeout(timer);
  }
}

const held = globalThis as typeof globalThis & { studioAtWork?: AtWork };

export function atWork(): AtWork {
  held.studioAtWork ??= new AtWork();
  return held.studioAtWork;
}

/** For a new start in the same process. */
export function resetAtWork(): void {
  held.studioAtWork = undefined;
}
