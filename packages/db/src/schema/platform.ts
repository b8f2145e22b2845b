import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
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
import { id, instant, wall } from "./columns.ts";

/** Committed events on their way to the bus. Partitioned by range of `event_id`. */
export const outbox = pgTable(
  "outbox",
  {
    eventId: id("event_id").primaryKey(),
    topic: text("topic").notNull(),
    key: text("key").notNull(),
    geoKey: text("geo_key").notNull(),
    eventType: text("event_type").notNull(),
    version: integer("version").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    body: jsonb("body").notNull(),
    publishedWall: wall("published_wall"),
  },
  (t) => [index("outbox_unpublished").on(t.eventId).where(sql`${t.publishedWall} is null`)],
);

/** What a durable consumer has taken in; written with its effect. */
export const inbox = pgTable(
  "inbox",
  {
    consumer: text("consumer").notNull(),
    eventId: uuid("event_id").notNull(),
    takenWall: wall("taken_wall").notNull(),
  },
  (t) => [primaryKey({ columns: [t.consumer, t.eventId] })],
);

export const deadLetters = pgTable(
  "dead_letters",
  {
    id: id().primaryKey(),
    topic: text("topic").notNull(),
    cause: text("cause").notNull(),
    orderId: uuid("order_id"),
    geoKey: text("geo_key"),
    attempts: integer("attempts").notNull(),
    payload: jsonb("payload").notNull(),
    diedAt: instant("died_at").notNull(),
    replayedAt: instant("replayed_at"),
  },
  (t) => [
    index("dead_letters_open").on(t.id).where(sql`${t.replayedAt} is null`),
    index("dead_letters_order").on(t.orderId),
  ],
);

export const auditLog = pgTable(
  "audit_log",
  {
    id: id().primaryKey(),
    actorId: text("actor_id").notNull(),
    action: text("action").notNull(),
    subject: text("subject").notNull(),
    reason: text("reason"),
    facts: jsonb("facts").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("audit_log_subject").on(t.subject, t.id)],
);

/** Exactly one row. City time = city_epoch + (wall − wall_epoch) × rate. */
export const cityClock = pgTable(
  "city_clock",
  {
    id: smallint("id").primaryKey(),
    wallEpoch: wall("wall_epoch").notNull(),
    cityEpoch: instant("city_epoch").notNull(),
    rate: doublePrecision("rate").notNull(),
    /** Latest city instant anybody noted: where a restarted demo goes on. */
    seenCity: instant("seen_city").notNull(),
  },
  (t) => [
    check("city_clock_one_row", sql`${t.id} = 1`),
    check("city_clock_rate", sql`${t.rate} between 1 and 120`),
  ],
);

/** Messages to people. The unique key makes a repeated event one message. */
export const notifications = pgTable(
  "notifications",
  {
    id: id().primaryKey(),
    dedupeKey: text("dedupe_key").notNull(),
    kind: text("kind").notNull(),
    orderId: uuid("order_id"),
    accountId: uuid("account_id"),
    recipient: text("recipient").notNull(),
    locale: text("locale").notNull(),
    facts: jsonb("facts").notNull(),
    state: text("state").notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    retryWall: wall("retry_wall"),
  },
  (t) => [
    uniqueIndex("notifications_dedupe").on(t.dedupeKey),
    index("notifications_waiting").on(t.id).where(sql`${t.state} = 'waiting'`),
    index("notifications_order").on(t.orderId),
  ],
);

/** Pictures whose smaller formats are still to be made. */
export const pictures = pgTable(
  "pictures",
  {
    name: text("name").primaryKey(),
    state: text("state").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("pictures_waiting").on(t.name).where(sql`${t.state} = 'waiting'`)],
);
