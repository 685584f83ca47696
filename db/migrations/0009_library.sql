CREATE TABLE "prefabs" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"world_id" text NOT NULL,
	"visibility" text NOT NULL,
	"name" text NOT NULL,
	"size" jsonb NOT NULL,
	"things" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "world_orders" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"world_id" text NOT NULL,
	"account_id" text,
	"order" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "world_points" (
	"id" text PRIMARY KEY NOT NULL,
	"world_id" text NOT NULL,
	"name" text NOT NULL,
	"made_by" text,
	"things" integer NOT NULL,
	"entities" jsonb NOT NULL,
	"ground" text DEFAULT '' NOT NULL,
	"environment" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "world_checkpoints" ADD COLUMN "environment" jsonb;--> statement-breakpoint
ALTER TABLE "prefabs" ADD CONSTRAINT "prefabs_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prefabs" ADD CONSTRAINT "prefabs_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "world_orders" ADD CONSTRAINT "world_orders_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "world_points" ADD CONSTRAINT "world_points_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prefabs_by_owner" ON "prefabs" USING btree ("owner_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "world_orders_by_world" ON "world_orders" USING btree ("world_id","id");--> statement-breakpoint
CREATE INDEX "world_points_by_world" ON "world_points" USING btree ("world_id","created_at" DESC NULLS LAST);