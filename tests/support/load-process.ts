import { sql } from "drizzle-orm";
import type { Order } from "./load";
import { openEngine } from "./open-engine";

// The engine in a process of its own under load: it takes many jobs at once and tells how they stand.
const engine = await openEngine();
const image = await engine.asset("#abc");

process.on("message", async (order: Order) => {
  if ("submit" in order) {
    for (let n = 0; n < order.submit; n++) await engine.submit("background-remove", { image });
    process.send?.({ submitted: order.submit });
  } else if ("states" in order) {
    const { rows } = (await engine.db.execute(
      sql`select status, count(*)::int as jobs from jobs group by status`,
    )) as unknown as { rows: { status: string; jobs: number }[] };
    process.send?.({ states: Object.fromEntries(rows.map(({ status, jobs }) => [status, jobs])) });
  } else {
    await engine.stop();
    process.exit(0);
  }
});
process.send?.("ready");
