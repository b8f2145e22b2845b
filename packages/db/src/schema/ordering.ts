import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, pointColumn, wall } from "./columns.ts";

/** Partitioned by range of `id` (UUIDv7). */
export const orders = pgTable(
  "orders",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key").notNull(),
    version: integer("version").notNull(),
    status: text("status").notNull(),
    pickupCode: text("pickup_code").notNull(),
    pin: text("pin").notNull(),
    customerId: uuid("customer_id"),
    guestId: text("guest_id"),
    contact: jsonb("contact").notNull(),
    locale: text("locale").notNull(),
    restaurantId: uuid("restaurant_id").notNull(),
    restaurantName: text("restaurant_name").notNull(),
    restaurantAddress: jsonb("restaurant_address").notNull(),
    restaurantLocation: pointColumn("restaurant_location").notNull(),
    fulfilment: text("fulfilment").notNull(),
    dropOff: jsonb("drop_off"),
    dropOffLocation: pointColumn("drop_off_location"),
    soldOutChoice: text("sold_out_choice").notNull(),
    scheduledFor: instant("scheduled_for"),
    price: jsonb("price").notNull(),
    totalAmount: integer("total_amount").notNull(),
    currency: text("currency").notNull(),
    paymentKind: text("payment_kind").notNull(),
    createdAt: instant("created_at").notNull(),
    payBy: instant("pay_by").notNull(),
    placedAt: instant("placed_at"),
    acceptBy: instant("accept_by"),
    acceptedAt: instant("accepted_at"),
    prepSeconds: integer("prep_seconds").notNull(),
    prepareAt: instant("prepare_at"),
    readyEstimate: instant("ready_estimate"),
    readyAt: instant("ready_at"),
    pickedUpAt: instant("picked_up_at"),
    endedAt: instant("ended_at"),
    promisedFrom: instant("promised_from").notNull(),
    promisedBy: instant("promised_by").notNull(),
    travelSeconds: integer("travel_seconds").notNull(),
    tripId: uuid("trip_id"),
    driverId: uuid("driver_id"),
    driverName: text("driver_name"),
    cancellationFeeAmount: integer("cancellation_fee_amount").notNull().default(0),
    endReason: text("end_reason"),
    /** Hands-on seconds of all its portions. */
    makeSeconds: integer("make_seconds").notNull().default(0),
  },
  (t) => [
    index("orders_customer").on(t.customerId, t.id),
    index("orders_kitchen_open")
      .on(t.restaurantId, t.id)
      .where(sql`${t.status} in ('placed', 'accepted', 'preparing', 'ready', 'picked_up')`),
    index("orders_restaurant_ended").on(t.restaurantId, t.endedAt),
    index("orders_geo_open")
      .on(t.geoKey, t.status, t.id)
      .where(
        sql`${t.status} in ('awaiting_payment', 'placed', 'accepted', 'preparing', 'ready', 'picked_up')`,
      ),
    index("orders_geo_recent").on(t.geoKey, t.id),
    check("orders_total", sql`${t.totalAmount} >= 0`),
    check("orders_version", sql`${t.version} > 0`),
  ],
);

/** Partitioned by range of `order_id`. */
export const orderLines = pgTable(
  "order_lines",
  {
    orderId: uuid("order_id").notNull(),
    id: uuid("id").notNull(),
    sequence: smallint("sequence").notNull(),
    itemId: uuid("item_id").notNull(),
    name: text("name").notNull(),
    quantity: integer("quantity").notNull(),
    options: jsonb("options").notNull(),
    note: text("note").notNull(),
    unitAmount: integer("unit_amount").notNull(),
    totalAmount: integer("total_amount").notNull(),
    status: text("status").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.id] }),
    check("order_lines_quantity", sql`${t.quantity} > 0`),
  ],
);

/** History. Partitioned by range of `id`. */
export const orderEvents = pgTable(
  "order_events",
  {
    id: id().primaryKey(),
    orderId: uuid("order_id").notNull(),
    geoKey: text("geo_key").notNull(),
    version: integer("version").notNull(),
    type: text("type").notNull(),
    status: text("status").notNull(),
    actorRole: text("actor_role").notNull(),
    actorId: text("actor_id"),
    reason: text("reason"),
    facts: jsonb("facts").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("order_events_order").on(t.orderId, t.id)],
);

/** Where an order lives, for who knows only its id. */
export const orderDirectory = pgTable("order_directory", {
  orderId: id("order_id").primaryKey(),
  geoKey: text("geo_key").notNull(),
});

export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    scope: text("scope").notNull(),
    key: text("key").notNull(),
    bodyHash: text("body_hash").notNull(),
    orderId: uuid("order_id").notNull(),
    createdWall: wall("created_wall").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scope, t.key] }),
    index("idempotency_keys_created").on(t.createdWall),
  ],
);

export const stockReservations = pgTable(
  "stock_reservations",
  {
    orderId: uuid("order_id").notNull(),
    itemId: uuid("item_id").notNull(),
    quantity: integer("quantity").notNull(),
    /** Held until the order is settled; a sweeper asks for those past it. */
    expiresAt: instant("expires_at").notNull(),
    released: boolean("released").notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.itemId] })],
);

export const reviews = pgTable(
  "reviews",
  {
    orderId: id("order_id").primaryKey(),
    geoKey: text("geo_key").notNull(),
    restaurantId: uuid("restaurant_id").notNull(),
    driverId: uuid("driver_id"),
    restaurantStars: smallint("restaurant_stars").notNull(),
    courierStars: smallint("courier_stars"),
    comment: text("comment").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    index("reviews_restaurant").on(t.restaurantId),
    check("reviews_stars", sql`${t.restaurantStars} between 1 and 5`),
  ],
);
