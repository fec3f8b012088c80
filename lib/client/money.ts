import { counted } from "@/lib/catalog/price";

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
/** A credit may cost less than a cent. */
const exact = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumSignificantDigits: 2 });

/** What credits cost: "$0.60"; null where nobody has said what one costs. @param priceUsd US dollars for one credit */
export function moneyOf(credits: number, priceUsd: number | null | undefined): string | null {
  if (priceUsd == null) return null;
  const sum = credits * priceUsd;
  return (sum !== 0 && Math.abs(sum) < 0.01 ? exact : dollars).format(sum);
}

/** "8 credits", or "8 credits · $0.60". */
export function withMoney(credits: number, priceUsd: number | null | undefined): string {
  return [counted(credits, "credit"), moneyOf(credits, priceUsd)].filter(Boolean).join(" · ");
}
