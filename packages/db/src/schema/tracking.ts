import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, pointColumn } from "./columns.ts";

/** Partitioned by range of `id`; only fixes made on a trip. */
export const driverLocationHistory = pgTable(
  "driver_location_history",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key").notNull(),
    driverId: uuid("driver_id").notNull(),
    tripId: uuid("trip_id").notNull(),
    point: pointColumn("point").notNull(),
    accuracyMetres: real("accuracy_metres"),
    speed: real("speed"),
    headingDegrees: real("heading_degrees"),
    at: instant("at").notNull(),
  },
  (t) => [index("driver_location_history_trip").on(t.tripId, t.id)],
);

/** What was predicted when, to be compared with what happened. Partitioned by range of `id`. */
export const etaCalculations = pgTable(
  "eta_calculations",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key").notNull(),
    orderId: uuid("order_id").notNull(),
    restaurantId: uuid("restaurant_id"),
    cause: text("cause").notNull(),
    stage: text("stage"),
    /** `learned`, `pattern` or `cold_start`. */
    source: text("source"),
    from: instant("eta_from").notNull(),
    middle: instant("eta_middle"),
    /** The latest-by of the wanted reliability. */
    to: instant("eta_to").notNull(),
    at: instant("at").notNull(),
    planSeconds: integer("plan_seconds"),
    /** What the model was shown. */
    facts: jsonb("facts"),
    /** The customer was told this one. */
    told: boolean("told").notNull().default(false),
    /** From `at` to the door; empty until the order is delivered. */
    actualSeconds: integer("actual_seconds"),
  },
  (t) => [
    index("eta_calculations_order").on(t.orderId, t.id),
    index("eta_calculations_delivered")
      .on(t.geoKey, t.stage, t.id)
      .where(sql`${t.actualSeconds} is not null`),
  ],
);

/**
 * Learned: how many times longer than on free roads, for a pair of areas and an hour of the week. `*` stands for
 * every area, hour -1 for every hour.
 */
export const trafficPatterns = pgTable(
  "traffic_patterns",
  {
    geoKey: text("geo_key").notNull(),
    vehicle: text("vehicle").notNull().default("bicycle"),
    originCell: text("origin_cell").notNull(),
    destinationCell: text("destination_cell").notNull(),
    hourOfWeek: integer("hour_of_week").notNull(),
    factor: real("factor").notNull(),
    legs: integer("legs").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.geoKey, t.vehicle, t.originCell, t.destinationCell, t.hourOfWeek] }),
  ],
);
