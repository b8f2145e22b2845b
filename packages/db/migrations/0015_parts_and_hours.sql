ALTER TABLE "restaurants" ADD COLUMN "hours_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "search_names_zone" ON "search_names" USING btree ("geo_key","id");