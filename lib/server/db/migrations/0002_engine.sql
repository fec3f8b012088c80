CREATE TABLE "balances" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"total" double precision NOT NULL,
	"subscription" double precision NOT NULL,
	"on_demand" double precision NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "assets_upload_sha256";--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "trashed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "rank" double precision;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "purged_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "balances_at" ON "balances" USING btree ("source","at");--> statement-breakpoint
CREATE INDEX "assets_trash" ON "assets" USING btree ("trashed_at") WHERE trashed_at is not null and removed_at is null;--> statement-breakpoint
CREATE INDEX "jobs_served" ON "jobs" USING btree ("created_by","sent_at");--> statement-breakpoint
CREATE INDEX "jobs_finished" ON "jobs" USING btree ("finished_at");--> statement-breakpoint
CREATE UNIQUE INDEX "assets_upload_sha256" ON "assets" USING btree ("sha256") WHERE origin = 'upload' and removed_at is null;