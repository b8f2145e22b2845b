import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant, mercatorColumn, pointColumn, polygonColumn } from "./columns.ts";

export const zones = pgTable(
  "zones",
  {
    geoKey: text("geo_key").primaryKey(),
    name: text("name").notNull(),
    currency: text("currency").notNull(),
    timeZone: text("time_zone").notNull(),
    countryCode: text("country_code").notNull(),
    centre: pointColumn("centre").notNull(),
    boundary: polygonColumn("boundary").notNull(),
    fees: jsonb("fees").notNull(),
    deliveryRadiusMetresMax: integer("delivery_radius_metres_max").notNull(),
    payPerTripAmount: integer("pay_per_trip_amount").notNull(),
    payPerKmAmount: integer("pay_per_km_amount").notNull(),
  },
  (t) => [index("zones_boundary").using("gist", t.boundary)],
);

export const addresses = pgTable(
  "addresses",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    geoKey: text("geo_key")
      .notNull()
      .references(() => zones.geoKey, { onDelete: "cascade" }),
    street: text("street").notNull(),
    houseNumber: text("house_number").notNull(),
    postcode: text("postcode").notNull(),
    city: text("city").notNull(),
    /** Lower case "street number postcode city", what people type. */
    searchText: text("search_text").notNull(),
    location: pointColumn("location").notNull(),
  },
  (t) => [
    index("addresses_geo_key").on(t.geoKey),
    index("addresses_search").using("gin", sql`${t.searchText} gin_trgm_ops`),
    index("addresses_location").using("gist", sql`(${t.location}::geography)`),
  ],
);

export const mapFeatures = pgTable(
  "map_features",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    geoKey: text("geo_key")
      .notNull()
      .references(() => zones.geoKey, { onDelete: "cascade" }),
    layer: text("layer").notNull(),
    class: text("class").notNull(),
    name: text("name"),
    geometry: mercatorColumn("geometry").notNull(),
  },
  (t) => [
    index("map_features_geo_key").on(t.geoKey),
    index("map_features_geometry").using("gist", t.geometry),
  ],
);

/** How each zone's map came to be; the last step of an import writes it. */
export const cityImports = pgTable("city_imports", {
  geoKey: text("geo_key")
    .primaryKey()
    .references(() => zones.geoKey, { onDelete: "cascade" }),
  version: text("version").notNull(),
  attribution: text("attribution"),
  importedAt: instant("imported_at").notNull(),
});
