CREATE TABLE "dispatch_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"driver_id" uuid,
	"trip_id" uuid,
	"decided_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"reason" text,
	"terms" jsonb,
	"bundle" uuid[] NOT NULL,
	"runners_up" jsonb NOT NULL,
	CONSTRAINT "dispatch_decisions_kind" CHECK ("dispatch_decisions"."kind" in ('offered', 'told', 'joined', 'left', 'withdrawn', 'deferred', 'unserved'))
);
--> statement-breakpoint
CREATE TABLE "dispatch_leases" (
	"geo_key" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"fence" bigint NOT NULL,
	"expires_wall" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispatch_settings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"changes" jsonb NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone,
	"set_by" uuid,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispatch_wishes" (
	"order_id" uuid NOT NULL,
	"driver_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"set_by" uuid,
	"reason" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dispatch_wishes_order_id_driver_id_pk" PRIMARY KEY("order_id","driver_id"),
	CONSTRAINT "dispatch_wishes_kind" CHECK ("dispatch_wishes"."kind" in ('pin', 'forbid'))
);
--> statement-breakpoint
ALTER TABLE "drivers" ADD COLUMN "shift_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "trips" ADD COLUMN "mode" text DEFAULT 'offer' NOT NULL;--> statement-breakpoint
ALTER TABLE "dispatch_wishes" ADD CONSTRAINT "dispatch_wishes_driver_id_drivers_id_fk" FOREIGN KEY ("driver_id") REFERENCES "public"."drivers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispatch_decisions_order" ON "dispatch_decisions" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "dispatch_decisions_driver" ON "dispatch_decisions" USING btree ("driver_id","id");--> statement-breakpoint
CREATE INDEX "dispatch_decisions_zone" ON "dispatch_decisions" USING btree ("geo_key","id");--> statement-breakpoint
CREATE INDEX "dispatch_settings_zone" ON "dispatch_settings" USING btree ("geo_key","id");