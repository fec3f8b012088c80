/** The queue as a browser sees it. */
export type LineView = {
  /** Ids of the jobs that are being sent, run, are being stored, or are in doubt; the oldest first. */
  underWay: string[];
  /** Waiting jobs of everybody in the order in which they will be sent: the place in the list is a job's position. */
  waiting: LinePlace[];
  /** Estimated credits of all of them. */
  credits: number;
};

export type LinePlace = {
  id: string;
  take: number;
  /** Whose it is, by name. */
  person: string;
  mine: boolean;
  /** ISO time at which it is expected to be sent; null where nobody can say. */
  expectedStartAt: string | null;
};

/** What failed and may be tried again. */
export type FailedView = {
  ids: string[];
  /** What all of them are estimated to cost. */
  credits: number;
};
