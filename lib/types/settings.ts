/** What the people of a studio decide for all of it. */
export type StudioSettings = {
  /** While true nothing is sent to FASHN; what was sent goes on. */
  paused: boolean;
  /** Balance in credits from which on the studio warns. */
  warnBelow: number;
  /** Days until the files of uploads, of results, and of what lies in the trash are removed; null: never. */
  keepUploadsDays: number | null;
  keepResultsDays: number | null;
  keepTrashDays: number | null;
};

/** What a change of the days would remove besides what is removed anyway. */
export type Foreseen = {
  pictures: number;
  /** Of the originals. */
  bytes: number;
  /** ISO time from which on it is removed; until then the change can be taken back. */
  from: string;
};
