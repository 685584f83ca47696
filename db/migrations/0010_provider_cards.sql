CREATE TABLE "provider_cards" (
	"id" text PRIMARY KEY NOT NULL,
	"place" integer NOT NULL,
	"facts" jsonb,
	"closed" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
