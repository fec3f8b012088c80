CREATE TABLE "assets" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"origin" text NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" bigint NOT NULL,
	"duration_ms" integer,
	"sha256" text NOT NULL,
	"thumbhash" "bytea",
	"storage" text DEFAULT 'local' NOT NULL,
	"storage_key" text NOT NULL,
	"job_id" text,
	"position" integer,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fashn_calls" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instances" (
	"id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_inputs" (
	"job_id" text NOT NULL,
	"field" text NOT NULL,
	"asset_id" text NOT NULL,
	CONSTRAINT "job_inputs_job_id_field_pk" PRIMARY KEY("job_id","field")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"take" serial NOT NULL,
	"model" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"inputs" jsonb NOT NULL,
	"expected" integer NOT NULL,
	"estimated_credits" integer NOT NULL,
	"used_credits" integer,
	"typical_ms" integer NOT NULL,
	"prediction_id" text,
	"fashn_status" text,
	"remote_outputs" jsonb,
	"error" jsonb,
	"created_by" text NOT NULL,
	"claimed_by" text,
	"sent_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"hinted_at" timestamp with time zone,
	"hinted_prediction_id" text,
	"next_look_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "jobs_status" CHECK (status in ('queued','submitting','running','saving','done','failed','in_doubt','canceled'))
);
--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_events" ADD CONSTRAINT "job_events_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_inputs" ADD CONSTRAINT "job_inputs_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_inputs" ADD CONSTRAINT "job_inputs_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assets_upload_sha256" ON "assets" USING btree ("sha256") WHERE origin = 'upload';--> statement-breakpoint
CREATE UNIQUE INDEX "assets_job_position" ON "assets" USING btree ("job_id","position");--> statement-breakpoint
CREATE INDEX "assets_newest" ON "assets" USING btree ("origin","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "fashn_calls_window" ON "fashn_calls" USING btree ("kind","at");--> statement-breakpoint
CREATE INDEX "job_events_job" ON "job_events" USING btree ("job_id","id");--> statement-breakpoint
CREATE INDEX "job_inputs_asset" ON "job_inputs" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "jobs_queue" ON "jobs" USING btree ("status","take");--> statement-breakpoint
CREATE INDEX "jobs_looks" ON "jobs" USING btree ("next_look_at") WHERE status = 'running';--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_prediction" ON "jobs" USING btree ("prediction_id");