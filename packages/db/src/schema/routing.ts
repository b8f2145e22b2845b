import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { zones } from "./cities.ts";
import { bytesColumn, instant } from "./columns.ts";

/** The cells of a zone and the sheet of squares by which points find them. */
export const travelGrids = pgTable("travel_grids", {
  geoKey: text("geo_key")
    .primaryKey()
    .references(() => zones.geoKey, { onDelete: "cascade" }),
  version: text("version").notNull(),
  sheet: jsonb("sheet").notNull(),
  squares: bytesColumn("squares").notNull(),
});

/** Free travel times from cell to cell; `version` is that of the grid. */
export const travelTables = pgTable(
  "travel_tables",
  {
    geoKey: text("geo_key")
      .notNull()
      .references(() => travelGrids.geoKey, { onDelete: "cascade" }),
    vehicle: text("vehicle").notNull(),
    version: text("version").notNull(),
    seconds: bytesColumn("seconds").notNull(),
    metres: bytesColumn("metres").notNull(),
    knownPairs: integer("known_pairs").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.geoKey, t.vehicle] })],
);
