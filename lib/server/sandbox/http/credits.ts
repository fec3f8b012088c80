import type { Parts } from "./parts";

/** `GET /v1/credits`. Running predictions have not cost anything yet. */
export function credits(account: string, { accounts }: Parts): Response {
  const { subscription, onDemand } = accounts.read(account);
  return Response.json({ credits: { total: subscription + onDemand, subscription, on_demand: onDemand } });
}
