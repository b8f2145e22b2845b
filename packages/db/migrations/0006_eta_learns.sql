-- Adds columns without a rewrite; the partial index of eta_calculations locks its writers for as long as it reads the table: seconds.
CREATE TABLE "eta_models" (
	"geo_key" text NOT NULL,
	"stage" text NOT NULL,
	"tried_at" timestamp with time zone NOT NULL,
	"trained_at" timestamp with time zone,
	"error_seconds" real,
	"rows" integer,
	"model" jsonb,
	CONSTRAINT "eta_models_geo_key_stage_pk" PRIMARY KEY("geo_key","stage")
);
--> statement-breakpoint
CREATE TABLE "prep_patterns" (
	"restaurant_id" uuid NOT NULL,
	"bucket" text NOT NULL,
	"geo_key" text NOT NULL,
	"mean_seconds" double precision NOT NULL,
	"spread_seconds" double precision NOT NULL,
	"doubt" double precision NOT NULL,
	"orders" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prep_patterns_restaurant_id_bucket_pk" PRIMARY KEY("restaurant_id","bucket")
);
--> statement-breakpoint
ALTER TABLE "eta_calculations" ADD COLUMN "restaurant_id" uuid;--> statement-breakpoint
ALTER TABLE "eta_calculations" ADD COLUMN "stage" text;--> statement-breakpoint
ALTER TABLE "eta_calculations" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "eta_calculations" ADD COLUMN "eta_middle" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "eta_calculations" ADD COLUMN "plan_seconds" integer;--> statement-breakpoint
ALTER TABLE "eta_calculations" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "eta_calculations" ADD COLUMN "told" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "eta_calculations" ADD COLUMN "actual_seconds" integer;--> statement-breakpoint
ALTER TABLE "prep_patterns" ADD CONSTRAINT "prep_patterns_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prep_patterns_zone" ON "prep_patterns" USING btree ("geo_key");--> statement-breakpoint
CREATE INDEX "eta_calculations_delivered" ON "eta_calculations" USING btree ("geo_key","stage","id") WHERE "eta_calculations"."actual_seconds" is not null;