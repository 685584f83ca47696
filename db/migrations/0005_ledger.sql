CREATE TABLE "budget_days" (
	"scope" text NOT NULL,
	"id" text NOT NULL,
	"day" date NOT NULL,
	"committed" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "budget_days_scope_id_day_pk" PRIMARY KEY("scope","id","day"),
	CONSTRAINT "budget_days_never_below_zero" CHECK ("budget_days"."committed" >= 0)
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"scope" text NOT NULL,
	"id" text NOT NULL,
	"per_day" bigint NOT NULL,
	CONSTRAINT "budgets_scope_id_pk" PRIMARY KEY("scope","id")
);
--> statement-breakpoint
CREATE TABLE "ledger_books" (
	"id" text PRIMARY KEY NOT NULL,
	"credits" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_books_never_below_zero" CHECK ("ledger_books"."credits" >= 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_charges" (
	"key" text PRIMARY KEY NOT NULL,
	"hold_key" text NOT NULL,
	"provider" text NOT NULL,
	"stage" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"day" date NOT NULL,
	"allotted" bigint NOT NULL,
	"cost" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"from_book" text NOT NULL,
	"into_book" text NOT NULL,
	"credits" bigint NOT NULL,
	"account_id" text NOT NULL,
	"world_id" text,
	"job_id" text,
	"provider" text,
	"stage" text,
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_entries_key_unique" UNIQUE("key"),
	CONSTRAINT "ledger_entries_move_something" CHECK ("ledger_entries"."credits" > 0 and "ledger_entries"."from_book" <> "ledger_entries"."into_book")
);
--> statement-breakpoint
CREATE TABLE "ledger_holds" (
	"key" text PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"account_id" text NOT NULL,
	"world_id" text NOT NULL,
	"payer" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"day" date NOT NULL,
	"reserved" bigint NOT NULL,
	"remaining" bigint NOT NULL,
	"allotted" bigint DEFAULT 0 NOT NULL,
	"spent" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "ledger_holds_add_up" CHECK (0 <= "ledger_holds"."allotted" and "ledger_holds"."allotted" <= "ledger_holds"."remaining" and "ledger_holds"."spent" + "ledger_holds"."remaining" <= "ledger_holds"."reserved"),
	CONSTRAINT "ledger_holds_end_empty" CHECK ("ledger_holds"."state" = 'open' or "ledger_holds"."remaining" = 0)
);
--> statement-breakpoint
CREATE TABLE "provider_outcomes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"capability" text NOT NULL,
	"ok" boolean NOT NULL,
	"blame" text,
	"ms" integer NOT NULL,
	"failure" jsonb,
	"job_id" text,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_slots" (
	"provider" text NOT NULL,
	"holder" text NOT NULL,
	"fence" bigint NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "provider_slots_provider_holder_pk" PRIMARY KEY("provider","holder")
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"id" text PRIMARY KEY NOT NULL,
	"fence" bigint DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"opened" integer DEFAULT 0 NOT NULL,
	"open_until" timestamp with time zone,
	"probe" text,
	"probe_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "job_trace" (
	"job_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"name" text NOT NULL,
	"step" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	CONSTRAINT "job_trace_job_id_attempt_name_pk" PRIMARY KEY("job_id","attempt","name")
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "credits_held" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "credits_spent" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "credits_reused" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_charges" ADD CONSTRAINT "ledger_charges_hold_key_ledger_holds_key_fk" FOREIGN KEY ("hold_key") REFERENCES "public"."ledger_holds"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_holds" ADD CONSTRAINT "ledger_holds_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_holds" ADD CONSTRAINT "ledger_holds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_holds" ADD CONSTRAINT "ledger_holds_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_trace" ADD CONSTRAINT "job_trace_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_charges_by_hold" ON "ledger_charges" USING btree ("hold_key");--> statement-breakpoint
CREATE INDEX "ledger_entries_by_account" ON "ledger_entries" USING btree ("account_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "ledger_entries_by_job" ON "ledger_entries" USING btree ("job_id","id");--> statement-breakpoint
CREATE INDEX "ledger_entries_by_day" ON "ledger_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "ledger_holds_by_job" ON "ledger_holds" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "ledger_holds_open" ON "ledger_holds" USING btree ("created_at") WHERE "ledger_holds"."state" = 'open';--> statement-breakpoint
CREATE INDEX "provider_outcomes_by_provider" ON "provider_outcomes" USING btree ("provider","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "provider_outcomes_by_day" ON "provider_outcomes" USING btree ("at");--> statement-breakpoint
CREATE FUNCTION "refuse_change" () RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a line of % is never changed or deleted: write another one', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_entries_immutable" BEFORE UPDATE OR DELETE ON "ledger_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
