/** An expected failure: what happened and what to do next, ready for the screen. */
export type StudioError = {
  /** Stable, for code: `invalid_input`, `not_found`, `unreadable_picture` … */
  code: string;
  /** What happened, one sentence. */
  message: string;
  /** What to do next, one sentence. */
  advice?: string;
  /** Per input: what is wrong with it. */
  fields?: Record<string, string>;
  /** Finds the log line of an unexpected failure. */
  reference?: string;
};

/** What every action and every JSON route answers. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: StudioError };
