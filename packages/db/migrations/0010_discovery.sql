CREATE TABLE "menu_views" (
	"restaurant_id" uuid NOT NULL,
	"viewed_on" date NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "menu_views_restaurant_id_viewed_on_pk" PRIMARY KEY("restaurant_id","viewed_on")
);
--> statement-breakpoint
CREATE TABLE "diet_profiles" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"diets" jsonb NOT NULL,
	"avoid" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "favourites" (
	"account_id" uuid NOT NULL,
	"restaurant_id" uuid NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "favourites_account_id_restaurant_id_pk" PRIMARY KEY("account_id","restaurant_id")
);
--> statement-breakpoint
ALTER TABLE "restaurants" ADD COLUMN "special_days" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "restaurants" ADD COLUMN "last_order_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "restaurants" ADD COLUMN "delivery_areas" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "restaurants" ADD COLUMN "delivery_reach" geometry(Geometry,4326);--> statement-breakpoint
ALTER TABLE "menu_views" ADD CONSTRAINT "menu_views_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diet_profiles" ADD CONSTRAINT "diet_profiles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "favourites_restaurant" ON "favourites" USING btree ("restaurant_id");--> statement-breakpoint
CREATE INDEX "restaurants_delivery_reach" ON "restaurants" USING gist ("delivery_reach");--> statement-breakpoint
ALTER TABLE "restaurants" ADD CONSTRAINT "restaurants_last_order" CHECK ("restaurants"."last_order_minutes" between 0 and 240);
--> statement-breakpoint
-- by hand
-- A box around the radius is enough for the index; the query measures the circle. Whoever writes a restaurant, an
-- import of a city or an editor, the reach follows.
CREATE FUNCTION keep_delivery_reach() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  up float8 := NEW.delivery_radius_metres / 110000.0;
  aside float8 := NEW.delivery_radius_metres / (110000.0 * greatest(cos(radians(ST_Y(NEW.location))), 0.01));
BEGIN
  IF jsonb_array_length(NEW.delivery_areas) = 0 THEN
    NEW.delivery_reach := ST_MakeEnvelope(
      ST_X(NEW.location) - aside, ST_Y(NEW.location) - up, ST_X(NEW.location) + aside, ST_Y(NEW.location) + up, 4326);
  ELSE
    NEW.delivery_reach := (SELECT ST_UnaryUnion(ST_Collect(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(area -> 'polygon'), 4326))))
      FROM jsonb_array_elements(NEW.delivery_areas) AS area);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER restaurants_delivery_reach BEFORE INSERT OR UPDATE OF location, delivery_radius_metres, delivery_areas
  ON restaurants FOR EACH ROW EXECUTE FUNCTION keep_delivery_reach();
--> statement-breakpoint
UPDATE restaurants SET delivery_areas = delivery_areas;
