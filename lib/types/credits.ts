export type CreditsView = {
  /** Credits left in all; null while FASHN has not answered yet. */
  total: number | null;
  subscription: number | null;
  onDemand: number | null;
  /** True while the studio talks to its own sandbox. */
  sandbox: boolean;
  /** ISO time of the reading; null before the first. */
  asOf: string | null;
};
