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
