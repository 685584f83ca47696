ALTER TABLE "assets" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', display_name) || to_tsvector('english', display_name), 'A')
        || setweight(jsonb_to_tsvector('simple', tags, '"string"') || jsonb_to_tsvector('english', tags, '"string"'), 'B')
        || setweight(to_tsvector('simple', prompt) || to_tsvector('english', prompt), 'C')) STORED;--> statement-breakpoint
CREATE INDEX "assets_by_age" ON "assets" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "assets_by_words" ON "assets" USING gin ("words");