import type { Price } from "./types";

/** Adds up a price: (each + extras) × count, in credits. */
export function total(price: Price): number {
  const extras = price.extras.reduce((sum, extra) => sum + extra.credits, 0);
  return (price.each + extras) * price.count;
}

/** A price in words, in the parts that the cost line sets apart. */
export type PriceLine = {
  /** What is charged for: "Balanced, 2K, face". */
  terms: string;
  /**
   * The left side of the sum: "(3 + 3) × 2 images"; a single output without extras is just "1 image", and several jobs at
   * once are "5 looks × 2 images × 3".
   */
  sum: string;
  /** The right side: "12 credits". */
  credits: string;
};

/** Several jobs of one submission, with the word for one of them: `{ count: 5, noun: "look" }`. */
export type Jobs = { count: number; noun: string };

/** Words for a price: `terms` stands alone, `${sum} = ${credits}` is the arithmetic. @param jobs how often it is paid */
export function priceLine(price: Price, jobs: Jobs = { count: 1, noun: "" }): PriceLine {
  const parts = [price.each, ...price.extras.map((extra) => extra.credits)];
  const outputs = counted(price.count, price.unit);
  const each = price.extras.length > 0 ? `(${parts.join(" + ")})` : `${price.each}`;
  const alone = price.extras.length > 0 ? parts.join(" + ") : outputs;
  const times = [counted(jobs.count, jobs.noun), price.count > 1 && outputs, each].filter(Boolean).join(" × ");
  return {
    terms: [...price.terms, ...price.extras.map((extra) => extra.label)].join(", "),
    sum: jobs.count > 1 ? times : price.count === 1 ? alone : `${each} × ${outputs}`,
    credits: counted(total(price) * jobs.count, "credit"),
  };
}

/** "1 credit", "2 credits". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
