import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, pointColumn, wall } from "./columns.ts";
import { accounts } from "./identity.ts";

export const drivers = pgTable(
  "drivers",
  {
    id: id().primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    geoKey: text("geo_key").notNull(),
    version: integer("version").notNull().default(1),
    name: text("name").notNull(),
    vehicle: text("vehicle").notNull(),
    duty: text("duty").notNull().default("off"),
    dutySince: instant("duty_since"),
    consentAt: instant("consent_at"),
    tripId: uuid("trip_id"),
    freeSince: instant("free_since"),
    ignoredOffers: integer("ignored_offers").notNull().default(0),
    /** Last good position on duty; forgotten off duty. */
    position: pointColumn("position"),
    positionAt: instant("position_at"),
    /** Said by the courier when going on duty; null = no end known. */
    shiftEndsAt: instant("shift_ends_at"),
  },
  (t) => [
    uniqueIndex("drivers_account").on(t.accountId),
    index("drivers_on_duty").on(t.geoKey, t.id).where(sql`${t.duty} = 'on'`),
    index("drivers_position").using("gist", sql`(${t.position}::geography)`),
  ],
);

export const trips = pgTable(
  "trips",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key").notNull(),
    version: integer("version").notNull(),
    status: text("status").notNull(),
    driverId: uuid("driver_id")
      .notNull()
      .references(() => drivers.id, { onDelete: "cascade" }),
    payAmount: integer("pay_amount").notNull(),
    currency: text("currency").notNull(),
    distanceMetres: integer("distance_metres").notNull(),
    driverEtaSeconds: integer("driver_eta_seconds").notNull(),
    /** What the plan gave for it; higher is better. */
    score: integer("score").notNull().default(0),
    offeredAt: instant("offered_at").notNull(),
    offeredWall: wall("offered_wall").notNull(),
    offerExpiresAt: instant("offer_expires_at").notNull(),
    dueWall: wall("due_wall").notNull(),
    /** `offer`: the courier is asked; `direct`: the courier is told. */
    mode: text("mode").notNull().default("offer"),
    acceptedAt: instant("accepted_at"),
    endedAt: instant("ended_at"),
    endReason: text("end_reason"),
  },
  (t) => [
    // One open trip per courier: the database is the last one to say no.
    uniqueIndex("trips_one_open_per_driver")
      .on(t.driverId)
      .where(sql`${t.status} in ('offered', 'assigned', 'at_restaurant', 'under_way')`),
    index("trips_offers").on(t.geoKey, t.offerExpiresAt).where(sql`${t.status} = 'offered'`),
    index("trips_driver").on(t.driverId, t.id),
  ],
);

export const tripStops = pgTable(
  "trip_stops",
  {
    id: id().primaryKey(),
    tripId: uuid("trip_id")
      .notNull()
      .references(() => trips.id, { onDelete: "cascade" }),
    sequence: smallint("sequence").notNull(),
    kind: text("kind").notNull(),
    orderId: uuid("order_id").notNull(),
    point: pointColumn("point").notNull(),
    arrivedAt: instant("arrived_at"),
    doneAt: instant("done_at"),
    outcome: text("outcome"),
    waitUntil: instant("wait_until"),
    photo: text("photo"),
    /** The trip is open and the order still on it. */
    isOpen: boolean("is_open").notNull(),
  },
  (t) => [
    uniqueIndex("trip_stops_sequence").on(t.tripId, t.sequence),
    // One courier per order at a time.
    uniqueIndex("trip_stops_one_courier_per_order").on(t.orderId, t.kind).where(sql`${t.isOpen}`),
    index("trip_stops_order").on(t.orderId),
    check("trip_stops_kind", sql`${t.kind} in ('pickup', 'dropoff')`),
  ],
);

/** Orders that wait for a courier, with what dispatch has tried. */
export const assignmentRequests = pgTable(
  "assignment_requests",
  {
    orderId: id("order_id").primaryKey(),
    geoKey: text("geo_key").notNull(),
    version: integer("version").notNull(),
    state: text("state").notNull(),
    attempts: integer("attempts").notNull().default(0),
    notBefore: instant("not_before").notNull(),
    deferredUntil: instant("deferred_until"),
    openedAt: instant("opened_at").notNull(),
    declinedBy: uuid("declined_by").array().notNull(),
    /** The event that asked: what the answer's correlation id names. */
    eventId: uuid("event_id"),
  },
  (t) => [
    index("assignment_requests_open").on(t.geoKey, t.orderId).where(sql`${t.state} = 'open'`),
  ],
);

/** Who runs a zone's decision loop. The fence rises with each holder; a write with an older one is refused. */
export const dispatchLeases = pgTable("dispatch_leases", {
  geoKey: text("geo_key").primaryKey(),
  holder: text("holder").notNull(),
  fence: bigint("fence", { mode: "number" }).notNull(),
  expiresWall: wall("expires_wall").notNull(),
});

/** What operations changed about a zone's dispatch, with its end. The latest that holds is used. */
export const dispatchSettings = pgTable(
  "dispatch_settings",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key").notNull(),
    /** Only what differs from the default. */
    changes: jsonb("changes").notNull(),
    fromAt: instant("from_at").notNull(),
    untilAt: instant("until_at"),
    setBy: uuid("set_by"),
    reason: text("reason").notNull(),
  },
  (t) => [index("dispatch_settings_zone").on(t.geoKey, t.id)],
);

/** Operations want, or do not want, a courier for an order. */
export const dispatchWishes = pgTable(
  "dispatch_wishes",
  {
    orderId: uuid("order_id").notNull(),
    driverId: uuid("driver_id")
      .notNull()
      .references(() => drivers.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    setBy: uuid("set_by"),
    reason: text("reason").notNull(),
    setAt: instant("set_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.driverId] }),
    check("dispatch_wishes_kind", sql`${t.kind} in ('pin', 'forbid')`),
  ],
);

/** Why an order went to whom, or to nobody yet: one row each time the answer changed. Kept for 30 days. */
export const dispatchDecisions = pgTable(
  "dispatch_decisions",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key").notNull(),
    orderId: uuid("order_id").notNull(),
    kind: text("kind").notNull(),
    driverId: uuid("driver_id"),
    tripId: uuid("trip_id"),
    decidedAt: instant("decided_at").notNull(),
    until: instant("until"),
    reason: text("reason"),
    /** Score term by term in seconds, and the other orders of the trip. */
    terms: jsonb("terms"),
    bundle: uuid("bundle").array().notNull(),
    runnersUp: jsonb("runners_up").notNull(),
  },
  (t) => [
    index("dispatch_decisions_order").on(t.orderId, t.id),
    index("dispatch_decisions_driver").on(t.driverId, t.id),
    // "Why not me": the decisions in which a courier came second.
    index("dispatch_decisions_runners_up").using("gin", sql`${t.runnersUp} jsonb_path_ops`),
    index("dispatch_decisions_zone").on(t.geoKey, t.id),
    check(
      "dispatch_decisions_kind",
      sql`${t.kind} in ('offered', 'told', 'joined', 'left', 'withdrawn', 'deferred', 'unserved')`,
    ),
  ],
);
