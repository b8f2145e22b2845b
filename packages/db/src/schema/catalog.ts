import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { zones } from "./cities.ts";
import { id, instant, pointColumn, reachColumn } from "./columns.ts";

export const restaurants = pgTable(
  "restaurants",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key")
      .notNull()
      .references(() => zones.geoKey, { onDelete: "cascade" }),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull(),
    cuisines: jsonb("cuisines").notNull(),
    tags: jsonb("tags").notNull(),
    address: jsonb("address").notNull(),
    location: pointColumn("location").notNull(),
    timeZone: text("time_zone").notNull(),
    alwaysOpen: boolean("always_open").notNull(),
    hours: jsonb("hours").notNull(),
    closedDates: date("closed_dates", { mode: "string" }).array().notNull(),
    /** SpecialDay[]. */
    specialDays: jsonb("special_days").notNull().default([]),
    lastOrderMinutes: integer("last_order_minutes").notNull().default(0),
    hoursVersion: integer("hours_version").notNull().default(1),
    priceLevel: integer("price_level").notNull(),
    minimumAmount: integer("minimum_amount").notNull(),
    prepSeconds: integer("prep_seconds").notNull(),
    picture: text("picture"),
    rating: real("rating"),
    ratingCount: integer("rating_count").notNull().default(0),
    deliveryRadiusMetres: integer("delivery_radius_metres").notNull(),
    /** DeliveryArea[] in the order in which they are asked; empty: the radius holds. */
    deliveryAreas: jsonb("delivery_areas").notNull().default([]),
    deliveryAreasVersion: integer("delivery_areas_version").notNull().default(1),
    /** The areas as one shape, or the box around the radius. A trigger keeps it; nearby asks its index. */
    deliveryReach: reachColumn("delivery_reach"),
    pausedUntil: instant("paused_until"),
    busyUntil: instant("busy_until"),
    busyExtraSeconds: integer("busy_extra_seconds").notNull().default(0),
    autoAccept: boolean("auto_accept").notNull().default(false),
    /** Portions made side by side; null: the kitchen's load is not counted. */
    makers: integer("makers"),
    /** ThrottleLimits, in force until then. */
    throttle: jsonb("throttle"),
    throttleUntil: instant("throttle_until"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("restaurants_slug").on(t.geoKey, t.slug),
    index("restaurants_location").using("gist", sql`(${t.location}::geography)`),
    index("restaurants_cuisines").using("gin", t.cuisines),
    index("restaurants_name").using("gin", sql`${t.name} gin_trgm_ops`),
    index("restaurants_delivery_reach").using("gist", t.deliveryReach),
    check("restaurants_last_order", sql`${t.lastOrderMinutes} between 0 and 240`),
  ],
);

/**
 * Places to eat that the map knows and nobody has claimed. A table of their own: no list, search or order of restaurants
 * can meet one.
 */
export const unclaimedRestaurants = pgTable(
  "unclaimed_restaurants",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key")
      .notNull()
      .references(() => zones.geoKey, { onDelete: "cascade" }),
    /** Of OpenStreetMap: "node/123", "way/456". */
    osmId: text("osm_id").notNull(),
    name: text("name").notNull(),
    cuisines: jsonb("cuisines").notNull(),
    address: jsonb("address").notNull(),
    location: pointColumn("location").notNull(),
    /** As the map says it. */
    openingHours: text("opening_hours"),
    /** ReadHours; null: not readable, or not said. */
    hours: jsonb("hours"),
    phone: text("phone"),
    /** unclaimed, claimed or dropped. */
    status: text("status").notNull().default("unclaimed"),
    restaurantId: uuid("restaurant_id").references(() => restaurants.id, { onDelete: "set null" }),
    foundAt: instant("found_at").notNull(),
  },
  (t) => [
    uniqueIndex("unclaimed_restaurants_osm").on(t.geoKey, t.osmId),
    index("unclaimed_restaurants_list").on(t.geoKey, t.status, t.name),
  ],
);

/** How often a menu was looked at on a local date: counts, no persons. */
export const menuViews = pgTable(
  "menu_views",
  {
    restaurantId: uuid("restaurant_id")
      .notNull()
      .references(() => restaurants.id, { onDelete: "cascade" }),
    viewedOn: date("viewed_on", { mode: "string" }).notNull(),
    views: integer("views").notNull(),
  },
  (t) => [primaryKey({ columns: [t.restaurantId, t.viewedOn] })],
);

export const menuSections = pgTable(
  "menu_sections",
  {
    id: id().primaryKey(),
    restaurantId: uuid("restaurant_id")
      .notNull()
      .references(() => restaurants.id, { onDelete: "cascade" }),
    sequence: integer("sequence").notNull(),
    name: text("name").notNull(),
    /** ServingWindow[]; empty: always. */
    windows: jsonb("windows").notNull().default([]),
  },
  (t) => [index("menu_sections_restaurant").on(t.restaurantId, t.sequence)],
);

export const foodItems = pgTable(
  "food_items",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key").notNull(),
    restaurantId: uuid("restaurant_id")
      .notNull()
      .references(() => restaurants.id, { onDelete: "cascade" }),
    sectionId: uuid("section_id")
      .notNull()
      .references(() => menuSections.id, { onDelete: "cascade" }),
    sequence: integer("sequence").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull(),
    type: text("type").notNull(),
    amount: integer("amount").notNull(),
    picture: text("picture"),
    /** Null: unknown. */
    allergens: jsonb("allergens"),
    diets: jsonb("diets").notNull(),
    prepSeconds: integer("prep_seconds").notNull(),
    /** Hands-on seconds of one portion; null: not measured. */
    makeSeconds: integer("make_seconds"),
    /** The kitchen's switch. Off always has an end, by which it is on again. */
    isOff: boolean("is_off").notNull().default(false),
    offUntil: instant("off_until"),
  },
  (t) => [
    index("food_items_restaurant").on(t.restaurantId, t.type),
    // A menu is read section by section, and a section that goes takes its dishes along.
    index("food_items_section").on(t.sectionId, t.sequence),
    index("food_items_geo_amount").on(t.geoKey, t.amount),
    index("food_items_available").on(t.geoKey, t.restaurantId).where(sql`not ${t.isOff}`),
    index("food_items_name").using("gin", sql`${t.name} gin_trgm_ops`),
    check("food_items_amount", sql`${t.amount} >= 0`),
    check("food_items_off_ends", sql`${t.isOff} = (${t.offUntil} is not null)`),
  ],
);

export const modifiers = pgTable(
  "modifiers",
  {
    id: id().primaryKey(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => foodItems.id, { onDelete: "cascade" }),
    /** The group of the menu this is an item's copy of; null: it belongs to this item alone. */
    groupId: uuid("group_id"),
    sequence: integer("sequence").notNull(),
    name: text("name").notNull(),
    min: integer("min").notNull(),
    max: integer("max").notNull(),
    freeQuantity: integer("free_quantity").notNull(),
    /** ModifierOption[] in order; an option's id is unique below its item. */
    options: jsonb("options").notNull(),
  },
  (t) => [
    index("modifiers_item").on(t.itemId, t.sequence),
    check("modifiers_range", sql`${t.min} >= 0 and ${t.min} <= ${t.max}`),
  ],
);

/** What a restaurant is editing; customers see the tables above until it is published. */
export const menuDrafts = pgTable("menu_drafts", {
  restaurantId: id("restaurant_id")
    .primaryKey()
    .references(() => restaurants.id, { onDelete: "cascade" }),
  version: integer("version").notNull(),
  /** DraftMenu */
  document: jsonb("document").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** The draft as it was before each of its last changes: what undo goes back to. */
export const menuDraftSteps = pgTable(
  "menu_draft_steps",
  {
    restaurantId: uuid("restaurant_id")
      .notNull()
      .references(() => menuDrafts.restaurantId, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    document: jsonb("document").notNull(),
  },
  (t) => [primaryKey({ columns: [t.restaurantId, t.version] })],
);

/** Who changed what of a menu, when, from what to what. */
export const menuChanges = pgTable(
  "menu_changes",
  {
    id: id().primaryKey(),
    restaurantId: uuid("restaurant_id")
      .notNull()
      .references(() => restaurants.id, { onDelete: "cascade" }),
    action: text("action").notNull(),
    actorRole: text("actor_role").notNull(),
    actorId: text("actor_id"),
    facts: jsonb("facts").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("menu_changes_restaurant").on(t.restaurantId, t.id)],
);

/** Prepared portions. An item without a row is made to order. */
export const foodItemInventory = pgTable(
  "food_item_inventory",
  {
    itemId: id("item_id")
      .primaryKey()
      .references(() => foodItems.id, { onDelete: "cascade" }),
    restaurantId: uuid("restaurant_id").notNull(),
    quantity: integer("quantity").notNull(),
    maxPreparedQuantity: integer("max_prepared_quantity").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("food_item_inventory_restaurant_item").on(t.restaurantId, t.itemId),
    check("food_item_inventory_quantity", sql`${t.quantity} >= 0`),
  ],
);
