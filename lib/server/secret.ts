import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./db/make-folder";
import { env, SettingError } from "./env";

const held = globalThis as typeof globalThis & { studioSecret?: string };

const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === "EEXIST";

/** Reads the kept secret, making it first where there is none. Of several processes that make one, the first wins. */
function keptSecret(dataDir: string): string {
  const file = join(/* turbopackIgnore: true */ dataDir, "secret");
  const mine = join(/* turbopackIgnore: true */ dataDir, `.secret.${randomBytes(6).toString("hex")}`);
  makeFolder(dataDir);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  writeFileSync(mine, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // A link appears with its contents or not at all, and never over another one.
    linkSync(mine, file);
  } catch (error) {
    if (!isTaken(error)) throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}

/**
 * The studio's secret: STUDIO_SECRET, else one made once and kept in the data directory, readable by its owner alone.
 * Several studios on one Postgres that do not share a data directory need the same STUDIO_SECRET.
 * @throws SettingError when the kept one can be neither read nor made.
 */
export function secret(): string {
  if (held.studioSecret) return held.studioSecret;
  const { secret: set, dataDir } = env().studio;
  try {
    held.studioSecret = set ?? keptSecret(dataDir);
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
