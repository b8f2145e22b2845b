CREATE TABLE "city_imports" (
	"geo_key" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"attribution" text,
	"imported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "travel_grids" (
	"geo_key" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"sheet" jsonb NOT NULL,
	"squares" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "travel_tables" (
	"geo_key" text NOT NULL,
	"vehicle" text NOT NULL,
	"version" text NOT NULL,
	"seconds" "bytea" NOT NULL,
	"metres" "bytea" NOT NULL,
	"known_pairs" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "travel_tables_geo_key_vehicle_pk" PRIMARY KEY("geo_key","vehicle")
);
--> statement-breakpoint
-- Nothing has been learned by any release yet: the table is empty, the lock is short.
ALTER TABLE "traffic_patterns" ADD COLUMN "vehicle" text DEFAULT 'bicycle' NOT NULL;--> statement-breakpoint
ALTER TABLE "traffic_patterns" DROP CONSTRAINT "traffic_patterns_geo_key_origin_cell_destination_cell_hour_of_week_pk";--> statement-breakpoint
ALTER TABLE "traffic_patterns" ADD CONSTRAINT "traffic_patterns_geo_key_vehicle_origin_cell_destination_cell_hour_of_week_pk" PRIMARY KEY("geo_key","vehicle","origin_cell","destination_cell","hour_of_week");--> statement-breakpoint
ALTER TABLE "city_imports" ADD CONSTRAINT "city_imports_geo_key_zones_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."zones"("geo_key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_grids" ADD CONSTRAINT "travel_grids_geo_key_zones_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."zones"("geo_key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_tables" ADD CONSTRAINT "travel_tables_geo_key_travel_grids_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."travel_grids"("geo_key") ON DELETE cascade ON UPDATE no action;