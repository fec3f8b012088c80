import "server-only";

/** A job in the queue. Times are in ms since 1970. */
export type Waiting = {
  id: string;
  person: string;
  take: number;
  /** How long it will hold its place at FASHN, in ms. */
  lastsMs: number;
  /** When it may be sent at the earliest; Infinity where nobody can say, such as before there are credits for it. */
  notBefore: number;
};

export type Situation = {
  now: number;
  /** Each person's jobs in their own order. */
  waiting: readonly Waiting[];
  /** When each person was last served; nobody's time for whom never was. */
  served: ReadonlyMap<string, number>;
  /** When each place at FASHN becomes free; at least one. */
  freeAt: readonly number[];
  /** Calls inside FASHN's window, past and booked, ascending. */
  calls: readonly number[];
  window: { calls: number; ms: number };
};

/** `at` is the expected start; null where nobody can say. */
export type Place = { id: string; at: number | null };

/**
 * The order in which waiting jobs will be sent, and when: persons take turns, the one served longest ago first, as in
 * `nextInTurn`; each job waits for a free place and for FASHN's window. What may not be sent yet lets others pass.
 */
export function lineUp({ now, waiting, served, freeAt, calls, window }: Situation): Place[] {
  const turns = new Turns(waiting, served);
  const places = [...freeAt];
  const sent = [...calls];
  const line: Place[] = [];
  for (;;) {
    const place = places.indexOf(Math.min(...places));
    const full = sent.at(-window.calls);
    const soonest = Math.max(
      now,
      places[place] ?? now,
      sent.at(-1) ?? now,
      full === undefined ? now : full + window.ms,
    );
    const at = turns.dueFrom(soonest);
    const next = turns.take(at);
    if (!next) return line;
    line.push({ id: next.id, at: at === Number.POSITIVE_INFINITY ? null : at });
    places[place] = at + next.lastsMs;
    sent.push(at);
  }
}

type Ordered = Waiting & { order: number };

/** Whose turn it is among the jobs that are due. */
class Turns {
  /** Not due yet; the last is due first. */
  private readonly later: Ordered[];
  private readonly due = new Map<string, Ordered[]>();
  private readonly served: Map<string, number>;
  private count = 0;

  constructor(waiting: readonly Waiting[], served: ReadonlyMap<string, number>) {
    this.later = waiting
      .map((job, order) => ({ ...job, order }))
      .sort((a, b) => Math.sign(b.notBefore - a.notBefore) || b.order - a.order);
    // From here on only the order counts: whoever is served comes after everybody else.
    const persons = [...served].sort(([, a], [, b]) => a - b);
    this.served = new Map(persons.map(([person], place) => [person, place - persons.length]));
  }

  /** The first moment from `soonest` on at which a job is due; Infinity when none will be by itself. */
  dueFrom(soonest: number): number {
    const some = [...this.due.values()].some((jobs) => jobs.length > 0);
    return some ? soonest : Math.max(soonest, this.later.at(-1)?.notBefore ?? soonest);
  }

  /** Takes the job that is sent at that moment; undefined when all are taken. */
  take(at: number): Waiting | undefined {
    for (let job = this.later.at(-1); job && job.notBefore <= at; job = this.later.at(-1)) {
      this.later.pop();
      this.arrive(job);
    }
    let next: Ordered[] | undefined;
    for (const jobs of this.due.values()) if (jobs[0] && (!next?.[0] || this.before(jobs[0], next[0]))) next = jobs;
    const job = next?.shift();
    if (job) this.served.set(job.person, this.count++);
    return job;
  }

  private arrive(job: Ordered): void {
    const jobs = this.due.get(job.person) ?? [];
    this.due.set(job.person, jobs);
    const before = jobs.findLastIndex(({ order }) => order < job.order);
    jobs.splice(before + 1, 0, job);
  }

  private before(a: Ordered, b: Ordered): boolean {
    const [servedA, servedB] = [a, b].map(({ person }) => this.served.get(person) ?? Number.NEGATIVE_INFINITY);
    return servedA === servedB ? a.take < b.take : (servedA ?? 0) < (servedB ?? 0);
  }
}
