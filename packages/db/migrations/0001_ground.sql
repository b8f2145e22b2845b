CREATE TABLE "food_item_inventory" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"restaurant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"max_prepared_quantity" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "food_item_inventory_quantity" CHECK ("food_item_inventory"."quantity" >= 0)
);
--> statement-breakpoint
CREATE TABLE "food_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"restaurant_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"type" text NOT NULL,
	"amount" integer NOT NULL,
	"picture" text,
	"allergens" jsonb,
	"diets" jsonb NOT NULL,
	"prep_seconds" integer NOT NULL,
	"is_off" boolean DEFAULT false NOT NULL,
	"off_until" timestamp with time zone,
	CONSTRAINT "food_items_amount" CHECK ("food_items"."amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "menu_sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"restaurant_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "modifiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"name" text NOT NULL,
	"min" integer NOT NULL,
	"max" integer NOT NULL,
	"free_quantity" integer NOT NULL,
	"options" jsonb NOT NULL,
	CONSTRAINT "modifiers_range" CHECK ("modifiers"."min" >= 0 and "modifiers"."min" <= "modifiers"."max")
);
--> statement-breakpoint
CREATE TABLE "restaurants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"cuisines" jsonb NOT NULL,
	"tags" jsonb NOT NULL,
	"address" jsonb NOT NULL,
	"location" geometry(Point,4326) NOT NULL,
	"time_zone" text NOT NULL,
	"always_open" boolean NOT NULL,
	"hours" jsonb NOT NULL,
	"closed_dates" date[] NOT NULL,
	"price_level" integer NOT NULL,
	"minimum_amount" integer NOT NULL,
	"prep_seconds" integer NOT NULL,
	"picture" text,
	"rating" real,
	"rating_count" integer DEFAULT 0 NOT NULL,
	"delivery_radius_metres" integer NOT NULL,
	"paused_until" timestamp with time zone,
	"busy_until" timestamp with time zone,
	"busy_extra_seconds" integer DEFAULT 0 NOT NULL,
	"auto_accept" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "addresses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "addresses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"geo_key" text NOT NULL,
	"street" text NOT NULL,
	"house_number" text NOT NULL,
	"postcode" text NOT NULL,
	"city" text NOT NULL,
	"search_text" text NOT NULL,
	"location" geometry(Point,4326) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "map_features" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "map_features_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"geo_key" text NOT NULL,
	"layer" text NOT NULL,
	"class" text NOT NULL,
	"name" text,
	"geometry" geometry(Geometry,3857) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "zones" (
	"geo_key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"time_zone" text NOT NULL,
	"country_code" text NOT NULL,
	"centre" geometry(Point,4326) NOT NULL,
	"boundary" geometry(Polygon,4326) NOT NULL,
	"fees" jsonb NOT NULL,
	"delivery_radius_metres_max" integer NOT NULL,
	"pay_per_trip_amount" integer NOT NULL,
	"pay_per_km_amount" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment_requests" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"deferred_until" timestamp with time zone,
	"opened_at" timestamp with time zone NOT NULL,
	"declined_by" uuid[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drivers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"geo_key" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"vehicle" text NOT NULL,
	"duty" text DEFAULT 'off' NOT NULL,
	"duty_since" timestamp with time zone,
	"consent_at" timestamp with time zone,
	"trip_id" uuid,
	"free_since" timestamp with time zone,
	"ignored_offers" integer DEFAULT 0 NOT NULL,
	"position" geometry(Point,4326),
	"position_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "trip_stops" (
	"id" uuid PRIMARY KEY NOT NULL,
	"trip_id" uuid NOT NULL,
	"sequence" smallint NOT NULL,
	"kind" text NOT NULL,
	"order_id" uuid NOT NULL,
	"point" geometry(Point,4326) NOT NULL,
	"arrived_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"outcome" text,
	"wait_until" timestamp with time zone,
	"photo" text,
	"is_open" boolean NOT NULL,
	CONSTRAINT "trip_stops_kind" CHECK ("trip_stops"."kind" in ('pickup', 'dropoff'))
);
--> statement-breakpoint
CREATE TABLE "trips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"driver_id" uuid NOT NULL,
	"pay_amount" integer NOT NULL,
	"currency" text NOT NULL,
	"distance_metres" integer NOT NULL,
	"driver_eta_seconds" integer NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"offered_wall" timestamp with time zone NOT NULL,
	"offer_expires_at" timestamp with time zone NOT NULL,
	"due_wall" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "account_restaurants" (
	"account_id" uuid NOT NULL,
	"restaurant_id" uuid NOT NULL,
	CONSTRAINT "account_restaurants_account_id_restaurant_id_pk" PRIMARY KEY("account_id","restaurant_id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"locale" text NOT NULL,
	"geo_key" text,
	"password_hash" text NOT NULL,
	"token_version" integer DEFAULT 1 NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_wall" timestamp with time zone NOT NULL,
	"spent" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"order_id" uuid NOT NULL,
	"created_wall" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "order_directory" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"geo_key" text NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"actor_role" text NOT NULL,
	"actor_id" text,
	"reason" text,
	"facts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"order_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sequence" smallint NOT NULL,
	"item_id" uuid NOT NULL,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	"options" jsonb NOT NULL,
	"note" text NOT NULL,
	"unit_amount" integer NOT NULL,
	"total_amount" integer NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "order_lines_order_id_id_pk" PRIMARY KEY("order_id","id"),
	CONSTRAINT "order_lines_quantity" CHECK ("order_lines"."quantity" > 0)
) PARTITION BY RANGE ("order_id");
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"pickup_code" text NOT NULL,
	"pin" text NOT NULL,
	"customer_id" uuid,
	"guest_id" text,
	"contact" jsonb NOT NULL,
	"locale" text NOT NULL,
	"restaurant_id" uuid NOT NULL,
	"restaurant_name" text NOT NULL,
	"restaurant_address" jsonb NOT NULL,
	"restaurant_location" geometry(Point,4326) NOT NULL,
	"fulfilment" text NOT NULL,
	"drop_off" jsonb,
	"drop_off_location" geometry(Point,4326),
	"sold_out_choice" text NOT NULL,
	"scheduled_for" timestamp with time zone,
	"price" jsonb NOT NULL,
	"total_amount" integer NOT NULL,
	"currency" text NOT NULL,
	"payment_kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"pay_by" timestamp with time zone NOT NULL,
	"placed_at" timestamp with time zone,
	"accept_by" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"prep_seconds" integer NOT NULL,
	"prepare_at" timestamp with time zone,
	"ready_estimate" timestamp with time zone,
	"ready_at" timestamp with time zone,
	"picked_up_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"promised_from" timestamp with time zone NOT NULL,
	"promised_by" timestamp with time zone NOT NULL,
	"travel_seconds" integer NOT NULL,
	"trip_id" uuid,
	"driver_id" uuid,
	"driver_name" text,
	"cancellation_fee_amount" integer DEFAULT 0 NOT NULL,
	"end_reason" text,
	CONSTRAINT "orders_total" CHECK ("orders"."total_amount" >= 0),
	CONSTRAINT "orders_version" CHECK ("orders"."version" > 0)
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "reviews" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"restaurant_id" uuid NOT NULL,
	"driver_id" uuid,
	"restaurant_stars" smallint NOT NULL,
	"courier_stars" smallint,
	"comment" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reviews_stars" CHECK ("reviews"."restaurant_stars" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "stock_reservations" (
	"order_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"released" boolean DEFAULT false NOT NULL,
	CONSTRAINT "stock_reservations_order_id_item_id_pk" PRIMARY KEY("order_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transaction_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"account" text NOT NULL,
	"amount" integer NOT NULL,
	"currency" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"customer_id" uuid,
	"provider" text NOT NULL,
	"status" text NOT NULL,
	"amount" integer NOT NULL,
	"captured_amount" integer DEFAULT 0 NOT NULL,
	"refunded_amount" integer DEFAULT 0 NOT NULL,
	"currency" text NOT NULL,
	"reference" text,
	"challenge_url" text,
	"decline_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retry_wall" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "payments_captured" CHECK ("payments"."captured_amount" between 0 and "payments"."amount"),
	CONSTRAINT "payments_refunded" CHECK ("payments"."refunded_amount" between 0 and "payments"."captured_amount")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text,
	"facts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "city_clock" (
	"id" smallint PRIMARY KEY NOT NULL,
	"wall_epoch" timestamp with time zone NOT NULL,
	"city_epoch" timestamp with time zone NOT NULL,
	"rate" double precision NOT NULL,
	"seen_city" timestamp with time zone NOT NULL,
	CONSTRAINT "city_clock_one_row" CHECK ("city_clock"."id" = 1),
	CONSTRAINT "city_clock_rate" CHECK ("city_clock"."rate" between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"cause" text NOT NULL,
	"order_id" uuid,
	"geo_key" text,
	"attempts" integer NOT NULL,
	"payload" jsonb NOT NULL,
	"died_at" timestamp with time zone NOT NULL,
	"replayed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"consumer" text NOT NULL,
	"event_id" uuid NOT NULL,
	"taken_wall" timestamp with time zone NOT NULL,
	CONSTRAINT "inbox_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dedupe_key" text NOT NULL,
	"kind" text NOT NULL,
	"order_id" uuid,
	"account_id" uuid,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"facts" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retry_wall" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"key" text NOT NULL,
	"geo_key" text NOT NULL,
	"event_type" text NOT NULL,
	"version" integer NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"body" jsonb NOT NULL,
	"published_wall" timestamp with time zone
) PARTITION BY RANGE ("event_id");
--> statement-breakpoint
CREATE TABLE "pictures" (
	"name" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "driver_location_history" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"driver_id" uuid NOT NULL,
	"trip_id" uuid NOT NULL,
	"point" geometry(Point,4326) NOT NULL,
	"accuracy_metres" real,
	"speed" real,
	"heading_degrees" real,
	"at" timestamp with time zone NOT NULL
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "eta_calculations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"order_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"eta_from" timestamp with time zone NOT NULL,
	"eta_to" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "traffic_patterns" (
	"geo_key" text NOT NULL,
	"origin_cell" text NOT NULL,
	"destination_cell" text NOT NULL,
	"hour_of_week" integer NOT NULL,
	"factor" real NOT NULL,
	"legs" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "traffic_patterns_geo_key_origin_cell_destination_cell_hour_of_week_pk" PRIMARY KEY("geo_key","origin_cell","destination_cell","hour_of_week")
);
--> statement-breakpoint
ALTER TABLE "food_item_inventory" ADD CONSTRAINT "food_item_inventory_item_id_food_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."food_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "food_items" ADD CONSTRAINT "food_items_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "food_items" ADD CONSTRAINT "food_items_section_id_menu_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."menu_sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "menu_sections" ADD CONSTRAINT "menu_sections_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modifiers" ADD CONSTRAINT "modifiers_item_id_food_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."food_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restaurants" ADD CONSTRAINT "restaurants_geo_key_zones_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."zones"("geo_key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_geo_key_zones_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."zones"("geo_key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_features" ADD CONSTRAINT "map_features_geo_key_zones_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."zones"("geo_key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drivers" ADD CONSTRAINT "drivers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trip_stops" ADD CONSTRAINT "trip_stops_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trips" ADD CONSTRAINT "trips_driver_id_drivers_id_fk" FOREIGN KEY ("driver_id") REFERENCES "public"."drivers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_restaurants" ADD CONSTRAINT "account_restaurants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_restaurants" ADD CONSTRAINT "account_restaurants_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "food_item_inventory_restaurant_item" ON "food_item_inventory" USING btree ("restaurant_id","item_id");--> statement-breakpoint
CREATE INDEX "food_items_restaurant" ON "food_items" USING btree ("restaurant_id","type");--> statement-breakpoint
CREATE INDEX "food_items_geo_amount" ON "food_items" USING btree ("geo_key","amount");--> statement-breakpoint
CREATE INDEX "food_items_available" ON "food_items" USING btree ("geo_key","restaurant_id") WHERE not "food_items"."is_off";--> statement-breakpoint
CREATE INDEX "food_items_name" ON "food_items" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "menu_sections_restaurant" ON "menu_sections" USING btree ("restaurant_id","sequence");--> statement-breakpoint
CREATE INDEX "modifiers_item" ON "modifiers" USING btree ("item_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "restaurants_slug" ON "restaurants" USING btree ("geo_key","slug");--> statement-breakpoint
CREATE INDEX "restaurants_location" ON "restaurants" USING gist (("location"::geography));--> statement-breakpoint
CREATE INDEX "restaurants_cuisines" ON "restaurants" USING gin ("cuisines");--> statement-breakpoint
CREATE INDEX "restaurants_name" ON "restaurants" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "addresses_geo_key" ON "addresses" USING btree ("geo_key");--> statement-breakpoint
CREATE INDEX "addresses_search" ON "addresses" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "addresses_location" ON "addresses" USING gist (("location"::geography));--> statement-breakpoint
CREATE INDEX "map_features_geo_key" ON "map_features" USING btree ("geo_key");--> statement-breakpoint
CREATE INDEX "map_features_geometry" ON "map_features" USING gist ("geometry");--> statement-breakpoint
CREATE INDEX "zones_boundary" ON "zones" USING gist ("boundary");--> statement-breakpoint
CREATE INDEX "assignment_requests_open" ON "assignment_requests" USING btree ("geo_key","order_id") WHERE "assignment_requests"."state" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "drivers_account" ON "drivers" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "drivers_on_duty" ON "drivers" USING btree ("geo_key","id") WHERE "drivers"."duty" = 'on';--> statement-breakpoint
CREATE INDEX "drivers_position" ON "drivers" USING gist (("position"::geography));--> statement-breakpoint
CREATE UNIQUE INDEX "trip_stops_sequence" ON "trip_stops" USING btree ("trip_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "trip_stops_one_courier_per_order" ON "trip_stops" USING btree ("order_id","kind") WHERE "trip_stops"."is_open";--> statement-breakpoint
CREATE INDEX "trip_stops_order" ON "trip_stops" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "trips_one_open_per_driver" ON "trips" USING btree ("driver_id") WHERE "trips"."status" in ('offered', 'assigned', 'at_restaurant', 'under_way');--> statement-breakpoint
CREATE INDEX "trips_offers" ON "trips" USING btree ("geo_key","offer_expires_at") WHERE "trips"."status" = 'offered';--> statement-breakpoint
CREATE INDEX "trips_driver" ON "trips" USING btree ("driver_id","id");--> statement-breakpoint
CREATE INDEX "account_restaurants_restaurant" ON "account_restaurants" USING btree ("restaurant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "accounts_geo_key" ON "accounts" USING btree ("geo_key");--> statement-breakpoint
CREATE INDEX "customers_phone" ON "customers" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "tickets_account" ON "tickets" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created" ON "idempotency_keys" USING btree ("created_wall");--> statement-breakpoint
CREATE INDEX "order_events_order" ON "order_events" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "orders_customer" ON "orders" USING btree ("customer_id","id");--> statement-breakpoint
CREATE INDEX "orders_kitchen_open" ON "orders" USING btree ("restaurant_id","id") WHERE "orders"."status" in ('placed', 'accepted', 'preparing', 'ready', 'picked_up');--> statement-breakpoint
CREATE INDEX "orders_restaurant_ended" ON "orders" USING btree ("restaurant_id","ended_at");--> statement-breakpoint
CREATE INDEX "orders_geo_open" ON "orders" USING btree ("geo_key","status","id") WHERE "orders"."status" in ('awaiting_payment', 'placed', 'accepted', 'preparing', 'ready', 'picked_up');--> statement-breakpoint
CREATE INDEX "orders_geo_recent" ON "orders" USING btree ("geo_key","id");--> statement-breakpoint
CREATE INDEX "reviews_restaurant" ON "reviews" USING btree ("restaurant_id");--> statement-breakpoint
CREATE INDEX "ledger_order" ON "ledger" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "ledger_transaction" ON "ledger" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "payments_customer" ON "payments" USING btree ("customer_id","order_id");--> statement-breakpoint
CREATE INDEX "payments_unsettled" ON "payments" USING btree ("order_id") WHERE "payments"."status" in ('pending', 'challenged', 'authorised');--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "dead_letters_open" ON "dead_letters" USING btree ("id") WHERE "dead_letters"."replayed_at" is null;--> statement-breakpoint
CREATE INDEX "dead_letters_order" ON "dead_letters" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_dedupe" ON "notifications" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "notifications_waiting" ON "notifications" USING btree ("id") WHERE "notifications"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "notifications_order" ON "notifications" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("event_id") WHERE "outbox"."published_wall" is null;--> statement-breakpoint
CREATE INDEX "pictures_waiting" ON "pictures" USING btree ("name") WHERE "pictures"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "driver_location_history_trip" ON "driver_location_history" USING btree ("trip_id","id");--> statement-breakpoint
CREATE INDEX "eta_calculations_order" ON "eta_calculations" USING btree ("order_id","id");