import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  bigserial,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Derivation } from "@/lib/types/asset";
import type { JobError, JobStatus } from "@/lib/types/job";
import type { StudioOptions } from "@/lib/types/submission";

const time = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** Pictures and films. Immutable: a row is inserted once its file is stored and never changes. */
export const assets = pgTable(
  "assets",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<"image" | "video">().notNull(),
    /** A mask belongs to a brief and is never listed; `derived` was made from another asset by the studio itself. */
    origin: text("origin").$type<"upload" | "result" | "derived" | "mask">().notNull(),
    name: text("name").notNull(),
    mime: text("mime").notNull(),
    /** Pixels, upright. */
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    durationMs: integer("duration_ms"),
    /** Hex, of the stored original. */
    sha256: text("sha256").notNull(),
    thumbhash: bytea("thumbhash"),
    /** Which storage holds the file, so that changing the setting later breaks no old picture. */
    storage: text("storage").$type<"local" | "uploadthing">().notNull().default("local"),
    /** Key of the original in that storage. */
    storageKey: text("storage_key").notNull(),
    /** The job that made it, and which of its outputs it is, counted from 0. */
    jobId: text("job_id").references(() => jobs.id),
    position: integer("position"),
    /** The asset that the studio made it from, and how. */
    derivedFrom: text("derived_from").references((): AnyPgColumn => assets.id),
    derivation: jsonb("derivation").$type<Derivation>(),
    createdBy: text("created_by").notNull(),
    createdAt: time("created_at").notNull().defaultNow(),
    /** When somebody put it into the trash; its file stays until the trash is emptied. */
    trashedAt: time("trashed_at"),
    /** When its files were removed for good. The row stays, since jobs and other assets name it. */
    removedAt: time("removed_at"),
  },
  (t) => [
    uniqueIndex("assets_upload_sha256").on(t.sha256).where(sql`origin = 'upload' and removed_at is null`),
    // Saving a job's outputs again after a kill cannot make a second copy.
    uniqueIndex("assets_job_position").on(t.jobId, t.position),
    index("assets_derived").on(t.derivedFrom),
    index("assets_newest").on(t.origin, t.createdAt.desc(), t.id.desc()),
    index("assets_trash").on(t.trashedAt).where(sql`trashed_at is not null and removed_at is null`),
  ],
);

/** One generation: sent to FASHN at most once. See ARCHITECTURE.md for its states. */
export const jobs = pgTable(
  "jobs",
  {
    id: text("id").primaryKey(),
    /** Frame number as on film, over the whole studio. */
    take: serial("take").notNull(),
    model: text("model").notNull(),
    status: text("status").$type<JobStatus>().notNull().default("queued"),
    /** Counts every change of the row that browsers are told of: of two views of a job the higher is the newer. */
    revision: integer("revision").notNull().default(0),
    /** Its place among its person's waiting jobs, where it was moved; otherwise its take is. Lower is sooner. */
    rank: doublePrecision("rank"),
    /** The draft as submitted: pictures are asset ids. */
    inputs: jsonb("inputs").$type<Record<string, unknown>>().notNull(),
    /** What the studio does besides what FASHN is sent. */
    options: jsonb("options").$type<StudioOptions>().notNull().default({}),
    /** Jobs of one submission share it; null for a job of its own. */
    batchId: text("batch_id"),
    /** The browser's name for one press of the button, on the first job of the submission: none is taken twice. */
    submissionKey: text("submission_key"),
    /** Hash of model and inputs without seed and count: takes of one brief share it. */
    brief: text("brief").notNull().default(""),
    expected: integer("expected").notNull(),
    estimatedCredits: integer("estimated_credits").notNull(),
    usedCredits: integer("used_credits"),
    typicalMs: integer("typical_ms").notNull(),
    /** Stored the moment it is known. */
    predictionId: text("prediction_id"),
    fashnStatus: text("fashn_status"),
    /** What the finished prediction returned: URLs, or null once saved when they were base64. */
    remoteOutputs: jsonb("remote_outputs").$type<string[]>(),
    error: jsonb("error").$type<JobError>(),
    createdBy: text("created_by").notNull(),
    /** Studio process that is sending it. */
    claimedBy: text("claimed_by"),
    /** Written before the request leaves: from here on the job may have been charged. */
    sentAt: time("sent_at"),
    acceptedAt: time("accepted_at"),
    /** When a webhook for it last arrived. */
    hintedAt: time("hinted_at"),
    /** Prediction id that a webhook carried before the answer of `run` was stored. */
    hintedPredictionId: text("hinted_prediction_id"),
    /** When the studio acts on it by itself: looks at it while running, tries to send it again while queued. */
    nextLookAt: time("next_look_at"),
    finishedAt: time("finished_at"),
    /** When its prompt and the files of its input pictures were removed on request. */
    purgedAt: time("purged_at"),
    createdAt: time("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("jobs_queue").on(t.status, t.take),
    // Each person's waiting jobs in their order.
    index("jobs_turn").on(t.createdBy, sql`coalesce(rank, take)`, t.take).where(sql`status = 'queued'`),
    // Whose turn it is: who was served longest ago.
    index("jobs_served").on(t.createdBy, t.sentAt),
    index("jobs_finished").on(t.finishedAt),
    index("jobs_looks").on(t.nextLookAt).where(sql`status = 'running'`),
    index("jobs_batch").on(t.batchId),
    index("jobs_brief").on(t.brief, t.id),
    uniqueIndex("jobs_prediction").on(t.predictionId),
    uniqueIndex("jobs_submission").on(t.createdBy, t.submissionKey),
    check(
      "jobs_status",
      sql`status in ('queued','submitting','running','saving','done','failed','in_doubt','canceled')`,
    ),
  ],
);

/** The edges from pictures to the jobs made from them. */
export const jobInputs = pgTable(
  "job_inputs",
  {
    jobId: text("job_id")
      .notNull()
      .references(() => jobs.id),
    field: text("field").notNull(),
    assetId: text("asset_id")
      .notNull()
      .references(() => assets.id),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.field] }), index("job_inputs_asset").on(t.assetId)],
);

/** Every change of a job's state, in order. */
export const jobEvents = pgTable(
  "job_events",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    jobId: text("job_id")
      .notNull()
      .references(() => jobs.id),
    status: text("status").$type<JobStatus>().notNull(),
    note: text("note"),
    at: time("at").notNull().defaultNow(),
  },
  (t) => [index("job_events_job").on(t.jobId, t.id)],
);

/** Calls to FASHN inside its rate windows, over all studio processes. */
export const fashnCalls = pgTable(
  "fashn_calls",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** `run`, `status` or `credits`; after a refusal `run silence` and so on. */
    kind: text("kind").notNull(),
    /** When FASHN has counted it at the latest; in the future for a caller that waits. Of a silence its end. */
    at: time("at").notNull(),
  },
  (t) => [index("fashn_calls_window").on(t.kind, t.at)],
);

/** Running studio processes, by heartbeat. */
export const instances = pgTable("instances", {
  id: text("id").primaryKey(),
  seenAt: time("seen_at").notNull().defaultNow(),
});

/** A named set of inputs of an endpoint, to be picked again. Pictures are asset ids. */
export const presets = pgTable(
  "presets",
  {
    id: text("id").primaryKey(),
    model: text("model").notNull(),
    name: text("name").notNull(),
    inputs: jsonb("inputs").$type<Record<string, unknown>>().notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: time("created_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("presets_name").on(t.createdBy, t.model, t.name)],
);

/** A face with a name: the same person in every picture. */
export const identities = pgTable(
  "identities",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    assetId: text("asset_id")
      .notNull()
      .references(() => assets.id),
    createdBy: text("created_by").notNull(),
    createdAt: time("created_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("identities_face").on(t.createdBy, t.assetId)],
);

/** The balance over time: one row for each reading that differs from the one before. Credits. */
export const balances = pgTable(
  "balances",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** Base URL of the FASHN that was asked: the balance of another says nothing about this one's. */
    source: text("source").notNull(),
    total: doublePrecision("total").notNull(),
    subscription: doublePrecision("subscription").notNull(),
    onDemand: doublePrecision("on_demand").notNull(),
    at: time("at").notNull().defaultNow(),
  },
  (t) => [index("balances_at").on(t.source, t.at)],
);

/** Small facts that outlive a process, such as the last balance read. */
export const facts = pgTable("facts", {
  key: text("key").primaryKey(),
  value: jsonb("value").$type<unknown>().notNull(),
  updatedAt: time("updated_at").notNull().defaultNow(),
});
