CREATE TABLE "provider_tasks" (
	"key" text PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"stage" text NOT NULL,
	"provider" text NOT NULL,
	"capability" text NOT NULL,
	"state" text DEFAULT 'intended' NOT NULL,
	"task_id" text,
	"failure" jsonb,
	"cost" integer,
	"intended_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "stage_outputs" (
	"key" text PRIMARY KEY NOT NULL,
	"stage" text NOT NULL,
	"job_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"output" jsonb,
	"claim_until" timestamp with time zone,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "routing" jsonb DEFAULT '{"platform":"web","localOnly":false}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "timeout_ms" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "priority" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "priority_told" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "final_change" jsonb;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "outcome" jsonb;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "reused" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "approve_credits" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "queued_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "worlds" ADD COLUMN "rules" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "provider_tasks_by_job" ON "provider_tasks" USING btree ("job_id","attempt");--> statement-breakpoint
CREATE INDEX "stage_outputs_by_job" ON "stage_outputs" USING btree ("job_id","attempt");--> statement-breakpoint
CREATE INDEX "stage_outputs_by_use" ON "stage_outputs" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "jobs_ended" ON "jobs" USING btree ("ended_at" DESC NULLS LAST) WHERE "jobs"."status" = 'ready';