import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { restaurants } from "./catalog.ts";
import { zones } from "./cities.ts";
import { instant } from "./columns.ts";

/** What serves a zone at a stage of an order, and when it was last tried to learn something better. */
export const etaModels = pgTable(
  "eta_models",
  {
    geoKey: text("geo_key").notNull(),
    stage: text("stage").notNull(),
    triedAt: instant("tried_at").notNull(),
    trainedAt: instant("trained_at"),
    /** Mean absolute error on the newest orders when the model was kept. */
    errorSeconds: real("error_seconds"),
    rows: integer("rows"),
    model: jsonb("model"),
  },
  (t) => [primaryKey({ columns: [t.geoKey, t.stage] })],
);

/** How much longer than stated a kitchen takes, for all hours and for each kind of hour and load. */
export const prepPatterns = pgTable(
  "prep_patterns",
  {
    restaurantId: uuid("restaurant_id")
      .notNull()
      .references(() => restaurants.id, { onDelete: "cascade" }),
    bucket: text("bucket").notNull(),
    geoKey: text("geo_key").notNull(),
    meanSeconds: doublePrecision("mean_seconds").notNull(),
    spreadSeconds: doublePrecision("spread_seconds").notNull(),
    /** Variance of the mean: how little is known. */
    doubt: doublePrecision("doubt").notNull(),
    /** Also the version: each order is one step. */
    orders: integer("orders").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.restaurantId, t.bucket] }),
    index("prep_patterns_zone").on(t.geoKey),
  ],
);

/** How much longer than planned arrivals take, for a zone and for each kitchen of it. */
export const arrivalPatterns = pgTable(
  "arrival_patterns",
  {
    geoKey: text("geo_key")
      .notNull()
      .references(() => zones.geoKey, { onDelete: "cascade" }),
    stage: text("stage").notNull(),
    /** `zone`, or the id of a restaurant. */
    scope: text("scope").notNull(),
    meanSeconds: doublePrecision("mean_seconds").notNull(),
    spreadSeconds: doublePrecision("spread_seconds").notNull(),
    /** Variance of the mean: how little is known. */
    doubt: doublePrecision("doubt").notNull(),
    /** Also the version: each order is one step. */
    orders: integer("orders").notNull(),
    /** Edges of the range in deviations; only a zone has them. */
    lowScore: doublePrecision("low_score"),
    highScore: doublePrecision("high_score"),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.geoKey, t.stage, t.scope] })],
);
