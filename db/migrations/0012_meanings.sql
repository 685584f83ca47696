CREATE TABLE "asset_meanings" (
	"asset_id" text NOT NULL,
	"model" text NOT NULL,
	"vector" "bytea",
	"signature" bit(512),
	"reason" text,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asset_meanings_asset_id_model_pk" PRIMARY KEY("asset_id","model")
);
--> statement-breakpoint
CREATE TABLE "wish_meanings" (
	"key" text PRIMARY KEY NOT NULL,
	"wish" text NOT NULL,
	"local" boolean NOT NULL,
	"account_id" text NOT NULL,
	"model" text,
	"vector" "bytea",
	"reason" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "asset_meanings" ADD CONSTRAINT "asset_meanings_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish_meanings" ADD CONSTRAINT "wish_meanings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wish_meanings_by_age" ON "wish_meanings" USING btree ("asked_at");