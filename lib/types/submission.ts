/** What the studio itself does with a job, besides what FASHN is sent. Kept with the job. */
export type StudioOptions = {
  /**
   * Edit with a mask: lays the unpainted part of the original back over each result and keeps both.
   * `feather` is the width of the soft edge in pixels of the result.
   */
  keepUnpainted?: { feather: number };
};

/** One input with several values: one submission makes one job for each, in this order. */
export type Spread = { field: string; values: readonly string[] };

/** What a submission asks for besides its draft. */
export type SubmitOptions = StudioOptions & {
  spread?: Spread;
  /** Names one press of the button: sent again with the same key, the same jobs come back and no new ones are made. */
  key?: string;
};

/** Jobs that one submission may make at most. */
export const mostAtOnce = 12;
