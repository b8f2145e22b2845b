-- New columns have constant defaults or none: no table is rewritten, the locks are short.
CREATE TABLE "menu_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"restaurant_id" uuid NOT NULL,
	"action" text NOT NULL,
	"actor_role" text NOT NULL,
	"actor_id" text,
	"facts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "menu_draft_steps" (
	"restaurant_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	CONSTRAINT "menu_draft_steps_restaurant_id_version_pk" PRIMARY KEY("restaurant_id","version")
);
--> statement-breakpoint
CREATE TABLE "menu_drafts" (
	"restaurant_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "food_items" ADD COLUMN "make_seconds" integer;--> statement-breakpoint
ALTER TABLE "menu_sections" ADD COLUMN "windows" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "modifiers" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "restaurants" ADD COLUMN "makers" integer;--> statement-breakpoint
ALTER TABLE "restaurants" ADD COLUMN "throttle" jsonb;--> statement-breakpoint
ALTER TABLE "restaurants" ADD COLUMN "throttle_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "make_seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "menu_changes" ADD CONSTRAINT "menu_changes_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "menu_draft_steps" ADD CONSTRAINT "menu_draft_steps_restaurant_id_menu_drafts_restaurant_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."menu_drafts"("restaurant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "menu_drafts" ADD CONSTRAINT "menu_drafts_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "menu_changes_restaurant" ON "menu_changes" USING btree ("restaurant_id","id");
