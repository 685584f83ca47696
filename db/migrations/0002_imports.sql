ALTER TABLE "jobs" ADD COLUMN "source" jsonb;--> statement-breakpoint
CREATE INDEX "jobs_by_source" ON "jobs" USING btree (("source" ->> 'glb')) WHERE "jobs"."source" is not null;