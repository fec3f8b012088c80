ALTER TABLE "jobs" ADD COLUMN "submission_key" text;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_submission" ON "jobs" USING btree ("created_by","submission_key");