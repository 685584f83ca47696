CREATE TABLE "world_invites" (
	"hash" text PRIMARY KEY NOT NULL,
	"world_id" text NOT NULL,
	"role" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "world_members" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "world_invites" ADD CONSTRAINT "world_invites_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE no action ON UPDATE no action;