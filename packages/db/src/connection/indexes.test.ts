import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scratchDatabase } from "./scratch.ts";

let scratch: Awaited<ReturnType<typeof scratchDatabase>>;
let sql: postgres.Sql;
beforeAll(async () => {
  scratch = await scratchDatabase();
  sql = postgres(scratch.url, { max: 1 });
  // Empty tables are always scanned; with scans off the plan shows whether an index can serve at all.
  await sql`set enable_seqscan = off`;
});
afterAll(async () => {
  await sql.end();
  await scratch.discard();
});

const here = "ST_SetSRID(ST_MakePoint(8, 54), 4326)";

test.each([
  [
    "restaurants near a point",
    `select 1 from restaurants where ST_DWithin(location::geography, ${here}::geography, 3000)`,
    "restaurants_location",
  ],
  [
    "restaurants of a cuisine",
    `select 1 from restaurants where cuisines @> '["pizza"]'`,
    "restaurants_cuisines",
  ],
  [
    "restaurants by part of a name",
    "select 1 from restaurants where name % 'piza'",
    "restaurants_name",
  ],
  ["dishes by part of a name", "select 1 from food_items where name % 'curri'", "food_items_name"],
  [
    "dishes of a kitchen by type",
    "select 1 from food_items where restaurant_id = gen_random_uuid() and type = 'prepared'",
    "food_items_restaurant",
  ],
  [
    "the dishes of a section",
    "select 1 from food_items where section_id = gen_random_uuid() order by sequence",
    "food_items_section",
  ],
  [
    "dishes by price in a zone",
    "select 1 from food_items where geo_key = 'x' and amount < 900",
    "food_items_geo_amount",
  ],
  [
    "dishes that can be had",
    "select restaurant_id from food_items where geo_key = 'x' and not is_off",
    "food_items_available",
  ],
  [
    "the zone of a point",
    `select 1 from zones where ST_Covers(boundary, ${here})`,
    "zones_boundary",
  ],
  [
    "an address by its beginning",
    "select 1 from addresses where search_text like '%harbour st%'",
    "addresses_search",
  ],
  [
    "map features in a tile",
    "select 1 from map_features where geometry && ST_TileEnvelope(14, 8500, 5200)",
    "map_features_geometry",
  ],
  [
    "an account by e-mail",
    "select 1 from accounts where lower(email) = 'a@example.com'",
    "accounts_email",
  ],
  ["customers by phone", "select 1 from customers where phone = '1'", "customers_phone"],
  [
    "a customer's orders, newest first",
    "select 1 from orders where customer_id = gen_random_uuid() order by id desc limit 20",
    "customer_id",
  ],
  [
    "a kitchen's open orders",
    "select 1 from orders where restaurant_id = gen_random_uuid() and status = 'placed'",
    "restaurant_id",
  ],
  [
    "open orders of a zone",
    "select 1 from orders where geo_key = 'x' and status = 'ready'",
    "geo_key",
  ],
  [
    "an order's history",
    "select 1 from order_events where order_id = gen_random_uuid() order by id",
    "order_id",
  ],
  [
    "events that wait to be published",
    "select event_id from outbox where published_wall is null order by event_id limit 10",
    "outbox_default_event_id_idx",
  ],
  [
    "couriers on duty",
    "select 1 from drivers where geo_key = 'x' and duty = 'on' order by id",
    "drivers_on_duty",
  ],
  [
    "couriers near a point",
    `select 1 from drivers where ST_DWithin(position::geography, ${here}::geography, 3000)`,
    "drivers_position",
  ],
  [
    "offers that ran out",
    "select 1 from trips where geo_key = 'x' and status = 'offered' and offer_expires_at < '2026-01-01'",
    "trips_offers",
  ],
  [
    "payments of a customer by order",
    "select 1 from payments where customer_id = gen_random_uuid() order by order_id",
    "payments_customer",
  ],
  [
    "decisions in which a courier came second",
    `select 1 from dispatch_decisions where runners_up @> '[{"driverId": "x"}]'`,
    "dispatch_decisions_runners_up",
  ],
  [
    "decisions on an order, newest first",
    "select 1 from dispatch_decisions where order_id = gen_random_uuid() order by id desc limit 100",
    "dispatch_decisions_order",
  ],
  [
    "orders waiting for a courier",
    "select 1 from assignment_requests where geo_key = 'x' and state = 'open'",
    "assignment_requests_open",
  ],
])("an index serves: %s", async (_, query, index) => {
  const plan = (await sql.unsafe(`explain (costs off) ${query}`))
    .map((row) => row["QUERY PLAN"])
    .join("\n");
  expect(plan).toContain("Index");
  expect(plan).toContain(index);
});

test("an id reads one partition", async () => {
  await sql`select ensure_partition('orders', 'orders_202603', '2026-03-01Z', '2026-04-01Z')`;
  const plan = await sql.unsafe(
    "explain (costs off) select 1 from orders where id = '019cae00-0000-7000-8000-000000000001'",
  );
  expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).not.toContain("orders_default");
});
