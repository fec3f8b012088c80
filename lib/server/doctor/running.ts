import { z } from "zod";
import { holderOf } from "../db/lock";
import { env } from "../env";
import { hasSecret, studioId } from "../secret";
import { blocks, type Finding, good, note } from "./finding";

const shape = z.object({
  version: z.string(),
  studio: z.string(),
  database: z.boolean(),
  storage: z.boolean(),
  queue: z.boolean(),
  fashn: z.boolean(),
});

export type Health = z.output<typeof shape>;

/** Nobody at a terminal waits longer. Milliseconds. */
const mostMs = 10_000;

/**
 * What the studio at an address says about itself; null when what answers there is no studio.
 * @throws whatever kept the answer away
 */
export async function healthAt(base: string): Promise<Health | null> {
  const answer = await fetch(`${base}/api/health`, { signal: AbortSignal.timeout(mostMs) });
  const body = shape.safeParse(await answer.json().catch(() => null));
  return body.data ?? null;
}

/** Where this machine reaches a studio with the present settings. */
function localAddress(): string {
  const { hostname, port } = env();
  if (["0.0.0.0", "::"].includes(hostname)) return `http://127.0.0.1:${port}`;
  return `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
}

function runs(address: string, health: Health): Finding {
  const broken = (["storage", "queue", "fashn"] as const).filter((one) => !health[one]);
  if (broken.length === 0) return good("Studio", `${health.version} runs at ${address}`);
  const says = `runs at ${address} and says that something does not work: ${broken.join(", ")}`;
  return blocks("Studio", says, "The lines below, or the studio's log, tell why.");
}

/** The running studio of these settings, if there is one, and what that means. */
export async function findStudio(): Promise<{ address: string; health: Health | null; finding: Finding }> {
  const { studio, port, databaseUrl } = env();
  const address = localAddress();
  const holder = databaseUrl ? null : holderOf(studio.dataDir);
  const answer = await healthAt(address).then(
    (health) => ({ health }),
    () => null,
  );
  const none = (finding: Finding) => ({ address, health: null, finding });
  if (answer?.health && hasSecret() && answer.health.studio === studioId()) {
    return { address, health: answer.health, finding: runs(address, answer.health) };
  }
  if (answer) {
    return none(
      blocks("Studio", `another program answers at port ${port}`, "Stop that program, or set PORT to a free port."),
    );
  }
  if (holder !== null) {
    return none(
      blocks(
        "Studio",
        `process ${holder} holds ${studio.dataDir} and does not answer at ${address}`,
        `Set HOSTNAME and PORT to what that studio was started with, or stop it (kill ${holder}).`,
      ),
    );
  }
  return none(note("Studio", "is not running; what can be checked without it is checked", "npm start starts it."));
}
