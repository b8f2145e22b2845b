CREATE TABLE "arrival_patterns" (
	"geo_key" text NOT NULL,
	"stage" text NOT NULL,
	"scope" text NOT NULL,
	"mean_seconds" double precision NOT NULL,
	"spread_seconds" double precision NOT NULL,
	"doubt" double precision NOT NULL,
	"orders" integer NOT NULL,
	"low_score" double precision,
	"high_score" double precision,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "arrival_patterns_geo_key_stage_scope_pk" PRIMARY KEY("geo_key","stage","scope")
);
--> statement-breakpoint
ALTER TABLE "arrival_patterns" ADD CONSTRAINT "arrival_patterns_geo_key_zones_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."zones"("geo_key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Models told seconds beyond the plan, and now tell those beyond plan and pattern. They are learned anew from the kept
-- predictions, orders from before without a pattern.
DELETE FROM "eta_models";
