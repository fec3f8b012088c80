export type CreditsView = {
  /** Credits left in all; null while FASHN has not answered yet. */
  total: number | null;
  subscription: number | null;
  onDemand: number | null;
  /** Credits of waiting and running jobs, and of those that ended after the reading: not taken off `total` yet. */
  held: number;
  /** What the studio pays for a credit, in US dollars; null where nobody has set it. */
  priceUsd: number | null;
  /** True while the studio talks to its own sandbox. */
  sandbox: boolean;
  /** ISO time of the reading; null before the first. */
  asOf: string | null;
};
