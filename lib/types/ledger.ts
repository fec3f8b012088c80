/** By what the ledger adds up. */
export const ledgerGroups = ["day", "tool", "person"] as const;
export type LedgerGroup = (typeof ledgerGroups)[number];

/** Sums over settled takes, in credits unless it says otherwise: used = estimated - free - unknown + difference. */
export type LedgerFigures = {
  /** Number of takes, and of the pictures and films that they made. */
  takes: number;
  pictures: number;
  /** What the takes were to cost. */
  estimated: number;
  /** Of that, what failed takes did not cost, and how many they are. */
  free: number;
  failed: number;
  /** Of that, what may or may not have been charged, and of how many takes FASHN did not say. */
  unknown: number;
  unsaid: number;
  /** What FASHN charged beyond the estimate, where it charged; negative where it was less. */
  difference: number;
  /** Number of takes that were charged another sum than was estimated. */
  mismatches: number;
  used: number;
};

export type LedgerRow = LedgerFigures & {
  /** `2026-11-21`, the model's name, or the person's id. */
  key: string;
  /** For the screen; days are written there. */
  label: string;
};

/** A take that was charged another sum than was estimated. */
export type Mismatch = {
  jobId: string;
  take: number;
  label: string;
  estimated: number;
  used: number;
  /** ISO time. */
  at: string;
  /** Its first picture; null when it has none. */
  assetId: string | null;
};

/** A reading of the balance. */
export type BalancePoint = { at: string; total: number };

export type LedgerView = {
  by: LedgerGroup;
  rows: LedgerRow[];
  totals: LedgerFigures;
  /** The newest of them; `totals.mismatches` counts all. */
  mismatches: Mismatch[];
  /** The balance over the range, oldest first; the first point may lie before it: the balance at its beginning. */
  balances: BalancePoint[];
  /** ISO times of the range's ends; null where it has none. */
  begins: string | null;
  ends: string | null;
};
