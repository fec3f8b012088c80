import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { env, SettingError } from "./env";
import { kept } from "./kept";

const held = globalThis as typeof globalThis & { studioSecret?: string };

/**
 * The studio's secret: STUDIO_SECRET, else one made once and kept in the data directory. Studios on one
 * Postgres need the same: `company.ts` sees to it.
 * @throws SettingError when the kept one can be neither read nor made.
 */
export function secret(): string {
  if (held.studioSecret) return held.studioSecret;
  const { secret: set, dataDir } = env().studio;
  try {
    held.studioSecret = set ?? kept(dataDir, "secret");
  } catch (error) {
    throw new SettingError("STUDIO_DATA_DIR", `the secret in ${dataDir} can be neither read nor made`, {
      cause: error,
    });
  }
  return held.studioSecret;
}

/** Signs a text for one purpose: a signature for a webhook is none for a file. HMAC-SHA256, base64url. */
export function sign(purpose: string, text: string): string {
  return createHmac("sha256", secret()).update(`${purpose}\n${text}`).digest("base64url");
}

/** True for the signature that `sign` gives; takes as long for a wrong one. */
export function isSigned(purpose: string, text: string, signature: string): boolean {
  const right = Buffer.from(sign(purpose, text));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** Whether there is a secret already: looking for one must not make it. */
export function hasSecret(): boolean {
  const { secret: set, dataDir } = env().studio;
  return set !== null || existsSync(join(/* turbopackIgnore: true */ dataDir, "secret"));
}

/** Tells this studio from others without telling its secret; studios that share one secret are one. */
export function studioId(): string {
  return sign("identity", "studio").slice(0, 12);
}
