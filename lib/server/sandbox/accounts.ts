import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { jsonFolder } from "./disk";

const accountSchema = z.object({
  /** Credits left of the plan, spent first and filled up again every month; then those bought on demand. */
  subscription: z.number(),
  onDemand: z.number(),
  /** Milliseconds since 1970. */
  renewsAt: z.number(),
  /** Credits charged by prediction, as long as the prediction is remembered: nothing is ever charged twice. */
  charged: z.record(z.string(), z.number()),
  /** A fault spec that applies to every request of this account. */
  faults: z.string().optional(),
  /** How often each counted fault has happened. */
  faultsUsed: z.record(z.string(), z.number()),
});

export type Account = z.output<typeof accountSchema>;
export type StartingCredits = { subscription: number; onDemand: number };
export type Accounts = ReturnType<typeof openAccounts>;

const monthMs = 30 * 24 * 60 * 60 * 1000;

/** Names an account by its key without keeping the key: somebody may send a real one by mistake. */
export function accountOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 16);
}

/** The sandbox's accounts. Every key opens one of its own with the starting balance. */
export function openAccounts(dataDir: string, start: StartingCredits, clock: () => number) {
  const files = jsonFolder(join(dataDir, "accounts"), accountSchema);

  // Always read from disk: the file is the truth, and a person may edit it while the sandbox runs.
  const read = (id: string): Account => {
    const now = clock();
    const account = files.read(id) ?? { ...start, renewsAt: now + monthMs, charged: {}, faultsUsed: {} };
    if (account.renewsAt > now) return account;
    return { ...account, subscription: start.subscription, renewsAt: now + monthMs };
  };

  return {
    read,
    /** Takes credits for a completed prediction, those of the subscription first. Asked again, it does nothing. */
    charge(id: string, predictionId: string, credits: number): void {
      const account = read(id);
      if (predictionId in account.charged) return;
      const fromPlan = Math.min(credits, account.subscription);
      files.write(id, {
        ...account,
        subscription: account.subscription - fromPlan,
        onDemand: account.onDemand - (credits - fromPlan),
        charged: { ...account.charged, [predictionId]: credits },
      });
    },
    /** Drops the receipt of a prediction that is forgotten altogether. */
    forget(id: string, predictionId: string): void {
      const account = read(id);
      const { [predictionId]: _, ...charged } = account.charged;
      files.write(id, { ...account, charged });
    },
    /** Sets what every request of the account meets; what happens a number of times is counted anew. */
    setFaults(id: string, faults: string | undefined): void {
      files.write(id, { ...read(id), faults, faultsUsed: {} });
    },
    /** Counts one more use of a fault; false when it has happened `times` times already. */
    countFault(id: string, text: string, times: number): boolean {
      const account = read(id);
      const used = account.faultsUsed[text] ?? 0;
      if (used >= times) return false;
      files.write(id, { ...account, faultsUsed: { ...account.faultsUsed, [text]: used + 1 } });
      return true;
    },
  };
}
