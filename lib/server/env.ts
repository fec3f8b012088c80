import "server-only";
import { hostname as machineName } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";

/** A setting that cannot be used. The message names it and says what it must be. */
export class SettingError extends Error {
  override name = "SettingError";
  constructor(setting: string, problem: string, options?: ErrorOptions) {
    super(`${setting}: ${problem}`, options);
  }
}

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be a URL that starts with ${protocols.map((p) => `${p}//`).join(" or ")}`,
  });

const whole = (min: number, max: number) =>
  z.coerce.number({ error: "must be a number" }).int("must be a whole number").min(min).max(max);

/** An empty line in `.env` means the same as no line. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const withDefault = <T extends z.ZodType>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => (value === "" || value === undefined ? fallback : value), schema);

/** UploadThing's token: base64 of a JSON object with `apiKey`, `appId` and `regions`. */
const uploadthingToken = z.string().refine(
  (token) => {
    try {
      const parsed: unknown = JSON.parse(Buffer.from(token, "base64").toString("utf8"));
      return z.object({ apiKey: z.string(), appId: z.string(), regions: z.array(z.string()) }).safeParse(parsed)
        .success;
    } catch {
      return false;
    }
  },
  { error: "is not an UploadThing token; copy it whole from the UploadThing dashboard" },
);

/** Calls in a sliding window, as `50/60`: 50 in 60 seconds. */
const callLimit = z
  .string()
  .regex(/^[1-9]\d{0,4}\/(?![0.]+$)\d{1,4}(\.\d+)?$/, "must be calls and seconds, such as 50/60")
  .transform((text) => {
    const [calls = 0, seconds = 0] = text.split("/").map(Number);
    return { requests: calls, windowMs: seconds * 1000 };
  });

const settings = z.object({
  FASHN_API_KEY: optional(z.string().regex(/^\S+$/, "must not contain spaces or line breaks")),
  FASHN_BASE_URL: optional(url(["http:", "https:"])),
  FASHN_MAX_CONCURRENCY: withDefault(whole(1, 100), 6),
  FASHN_RUN_LIMIT: optional(callLimit),
  FASHN_STATUS_LIMIT: optional(callLimit),
  FASHN_CREDITS_LIMIT: optional(callLimit),
  FASHN_OUTPUT_HOSTS: withDefault(z.string(), "cdn.fashn.ai,cdn.staging.fashn.ai,media.fashn.ai"),
  STUDIO_URL: optional(url(["http:", "https:"])),
  STUDIO_SECRET: optional(z.string().min(16, "must have at least 16 characters")),
  STUDIO_DATA_DIR: withDefault(z.string(), ".data"),
  DATABASE_URL: optional(url(["postgres:", "postgresql:"])),
  UPLOADTHING_TOKEN: optional(uploadthingToken),
  CREDIT_PRICE_USD: optional(
    z.coerce.number({ error: "must be a number such as 0.075" }).positive("must be more than 0").max(1000),
  ),
  SANDBOX_SPEED: withDefault(z.coerce.number({ error: "must be a number" }).min(0.1).max(10_000), 5),
  METRICS_TOKEN: optional(z.string().regex(/^\S{16,}$/, "must have at least 16 characters and no spaces")),
  LOG_LEVEL: withDefault(z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]), "info"),
  HOSTNAME: withDefault(z.string(), "127.0.0.1"),
  PORT: withDefault(whole(1, 65_535), 3000),
});

function parse() {
  // Shells and containers export HOSTNAME as the machine's own name; only an address that somebody chose counts.
  const own = process.env.HOSTNAME === machineName() ? { HOSTNAME: undefined } : {};
  return settings.safeParse({ ...process.env, ...own });
}

/** Every setting that cannot be used, with what it must be; and names that look like settings and are none. */
export function settingProblems(): { wrong: { setting: string; problem: string }[]; unknown: string[] } {
  const wrong =
    parse().error?.issues.map(({ path, message }) => ({ setting: String(path[0]), problem: message })) ?? [];
  const ours = /^(FASHN|STUDIO|SANDBOX|UPLOADTHING|METRICS)_/;
  const known = new Set(Object.keys(settings.shape));
  return { wrong, unknown: Object.keys(process.env).filter((name) => ours.test(name) && !known.has(name)) };
}

function read() {
  const parsed = parse();
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingError(String(issue?.path[0] ?? "settings"), issue?.message ?? "cannot be read");
  }
  const raw = parsed.data;
  const sandbox = raw.FASHN_API_KEY === undefined && raw.FASHN_BASE_URL === undefined;
  const local = `http://127.0.0.1:${raw.PORT}`;
  return {
    fashn: {
      /** True while the studio talks to its own sandbox. Decides the base URL and a badge, nothing else. */
      sandbox,
      apiKey: raw.FASHN_API_KEY ?? "sandbox",
      /** Without `/v1`: the official package adds it. */
      baseUrl: (raw.FASHN_BASE_URL ?? (sandbox ? `${local}/sandbox` : "https://api.fashn.ai")).replace(/\/+$/, ""),
      maxConcurrency: raw.FASHN_MAX_CONCURRENCY,
      /** What FASHN takes of this key in a sliding window, where it is not what FASHN documents. */
      limits: { run: raw.FASHN_RUN_LIMIT, status: raw.FASHN_STATUS_LIMIT, credits: raw.FASHN_CREDITS_LIMIT },
      /** Hosts that outputs may be fetched from, besides the host of `baseUrl`. */
      outputHosts: raw.FASHN_OUTPUT_HOSTS.split(",")
        .map((host) => host.trim())
        .filter(Boolean),
      /** What a credit costs, in US dollars; null: money is shown nowhere. */
      creditPriceUsd: raw.CREDIT_PRICE_USD ?? null,
    },
    studio: {
      /** Where browsers and FASHN reach the studio; null when only this machine does. */
      publicUrl: raw.STUDIO_URL?.replace(/\/+$/, "") ?? null,
      localUrl: local,
      secret: raw.STUDIO_SECRET ?? null,
      dataDir: resolve(/* turbopackIgnore: true */ process.cwd(), raw.STUDIO_DATA_DIR),
    },
    databaseUrl: raw.DATABASE_URL ?? null,
    uploadthingToken: raw.UPLOADTHING_TOKEN ?? null,
    /** How many times faster than FASHN's documented durations the sandbox works. */
    sandboxSpeed: raw.SANDBOX_SPEED,
    /** Whoever carries it may read `/api/metrics`; null: only this machine. */
    metricsToken: raw.METRICS_TOKEN ?? null,
    logLevel: raw.LOG_LEVEL,
    /** What the log must never show. */
    secrets: [raw.FASHN_API_KEY, raw.STUDIO_SECRET, raw.METRICS_TOKEN, raw.UPLOADTHING_TOKEN].filter(
      (secret) => secret !== undefined,
    ),
    hostname: raw.HOSTNAME,
    port: raw.PORT,
  };
}

export type Env = ReturnType<typeof read>;
let cached: Env | undefined;

/**
 * The settings of this process. The only reader of `process.env`.
 * @throws SettingError naming the first setting that cannot be used.
 */
export function env(): Env {
  cached ??= read();
  return cached;
}
