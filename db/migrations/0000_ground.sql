CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"role" text DEFAULT 'guest' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "allowances" (
	"key" text PRIMARY KEY NOT NULL,
	"spent_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "asset_versions" (
	"asset_id" text NOT NULL,
	"version" integer NOT NULL,
	"bundle_sha" text NOT NULL,
	"bundle" jsonb NOT NULL,
	"draft" boolean NOT NULL,
	"downgrade" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asset_versions_asset_id_version_pk" PRIMARY KEY("asset_id","version")
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"world_id" text,
	"job_id" text,
	"visibility" text DEFAULT 'room' NOT NULL,
	"editors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"display_name" text NOT NULL,
	"kind" text NOT NULL,
	"prompt" text NOT NULL,
	"negative_prompt" text,
	"tags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"license" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_id" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"job_id" text,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "job_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"world_id" text NOT NULL,
	"event" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"world_id" text NOT NULL,
	"entity_id" text NOT NULL,
	"asset_id" text NOT NULL,
	"prompt" text NOT NULL,
	"negative_prompt" text,
	"client_request_id" text,
	"style" text,
	"seed" bigint NOT NULL,
	"plan" jsonb NOT NULL,
	"asset_type" text,
	"draft" boolean NOT NULL,
	"fallback_policy" text NOT NULL,
	"max_attempts" integer NOT NULL,
	"sketch" jsonb NOT NULL,
	"at" jsonb,
	"status" text DEFAULT 'queued' NOT NULL,
	"detail" text DEFAULT 'queued' NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"result_version" integer,
	"downgrade" text,
	"last_error" jsonb,
	"started_attempt" integer DEFAULT 0 NOT NULL,
	"start_lease_until" timestamp with time zone,
	"cancel_requested_at" timestamp with time zone,
	"cancel_sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operator_links" (
	"hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "revoked_tokens" (
	"jti" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_servers" (
	"id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"players" integer DEFAULT 0 NOT NULL,
	"draining" boolean DEFAULT false NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"private_jwk" jsonb NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "submits" (
	"account_id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"world_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "world_checkpoints" (
	"world_id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"fence" bigint NOT NULL,
	"next_net" integer NOT NULL,
	"entities" jsonb NOT NULL,
	"motion_seq" bigint NOT NULL,
	"motion" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "world_commands" (
	"world_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"fence" bigint NOT NULL,
	"actor" jsonb NOT NULL,
	"command" jsonb NOT NULL,
	"inverse" jsonb,
	"event_id" bigint,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "world_commands_world_id_seq_pk" PRIMARY KEY("world_id","seq")
);
--> statement-breakpoint
CREATE TABLE "worlds" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"seed" bigint NOT NULL,
	"owner_id" text,
	"home" boolean DEFAULT false NOT NULL,
	"lease_server" text,
	"lease_fence" bigint DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "asset_versions" ADD CONSTRAINT "asset_versions_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_events" ADD CONSTRAINT "job_events_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submits" ADD CONSTRAINT "submits_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "world_checkpoints" ADD CONSTRAINT "world_checkpoints_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "world_commands" ADD CONSTRAINT "world_commands_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worlds" ADD CONSTRAINT "worlds_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "asset_versions_once" ON "asset_versions" USING btree ("asset_id","bundle_sha");--> statement-breakpoint
CREATE INDEX "assets_by_owner" ON "assets" USING btree ("owner_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "job_events_by_world" ON "job_events" USING btree ("world_id","id");--> statement-breakpoint
CREATE INDEX "job_events_by_job" ON "job_events" USING btree ("job_id","id");--> statement-breakpoint
CREATE INDEX "jobs_by_world" ON "jobs" USING btree ("world_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "jobs_by_account" ON "jobs" USING btree ("account_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "jobs_to_start" ON "jobs" USING btree ("created_at") WHERE "jobs"."started_attempt" < "jobs"."attempt" and "jobs"."status" = 'queued';--> statement-breakpoint
CREATE INDEX "jobs_live" ON "jobs" USING btree ("world_id") WHERE "jobs"."status" in ('queued', 'generating', 'postprocess');--> statement-breakpoint
CREATE INDEX "jobs_to_cancel" ON "jobs" USING btree ("cancel_requested_at") WHERE "jobs"."cancel_requested_at" is not null and "jobs"."cancel_sent_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "world_commands_event_once" ON "world_commands" USING btree ("world_id","event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "worlds_one_home" ON "worlds" USING btree ("home") WHERE "worlds"."home";