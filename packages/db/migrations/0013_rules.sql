-- by hand: what was off without an end ends thirty days from now, in the city's time, before the rule asks for an end.
UPDATE food_items SET off_until = CASE WHEN is_off THEN city.now + interval '30 days' END
FROM (SELECT coalesce((SELECT seen_city FROM city_clock), 'epoch') AS now) AS city
WHERE is_off <> (off_until IS NOT NULL);
--> statement-breakpoint
CREATE TABLE "unclaimed_restaurants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"osm_id" text NOT NULL,
	"name" text NOT NULL,
	"cuisines" jsonb NOT NULL,
	"address" jsonb NOT NULL,
	"location" geometry(Point,4326) NOT NULL,
	"opening_hours" text,
	"hours" jsonb,
	"phone" text,
	"status" text DEFAULT 'unclaimed' NOT NULL,
	"restaurant_id" uuid,
	"found_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "restaurants" ADD COLUMN "delivery_areas_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "unclaimed_restaurants" ADD CONSTRAINT "unclaimed_restaurants_geo_key_zones_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."zones"("geo_key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unclaimed_restaurants" ADD CONSTRAINT "unclaimed_restaurants_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "unclaimed_restaurants_osm" ON "unclaimed_restaurants" USING btree ("geo_key","osm_id");--> statement-breakpoint
CREATE INDEX "unclaimed_restaurants_list" ON "unclaimed_restaurants" USING btree ("geo_key","status","name");--> statement-breakpoint
ALTER TABLE "food_items" ADD CONSTRAINT "food_items_off_ends" CHECK ("food_items"."is_off" = ("food_items"."off_until" is not null));