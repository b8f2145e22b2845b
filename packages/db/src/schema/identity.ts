import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { restaurants } from "./catalog.ts";
import { id, instant, wall } from "./columns.ts";

export const accounts = pgTable(
  "accounts",
  {
    id: id().primaryKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role").notNull(),
    locale: text("locale").notNull(),
    geoKey: text("geo_key"),
    passwordHash: text("password_hash").notNull(),
    tokenVersion: integer("token_version").notNull().default(1),
    emailVerified: boolean("email_verified").notNull().default(false),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("accounts_email").on(sql`lower(${t.email})`),
    index("accounts_geo_key").on(t.geoKey),
  ],
);

/** What only a customer has. The row comes with the first order or the account. */
export const customers = pgTable(
  "customers",
  {
    accountId: id("account_id")
      .primaryKey()
      .references(() => accounts.id, { onDelete: "cascade" }),
    phone: text("phone"),
  },
  (t) => [index("customers_phone").on(t.phone)],
);

export const accountRestaurants = pgTable(
  "account_restaurants",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    restaurantId: uuid("restaurant_id")
      .notNull()
      .references(() => restaurants.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.restaurantId] }),
    index("account_restaurants_restaurant").on(t.restaurantId),
  ],
);

export const favourites = pgTable(
  "favourites",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    restaurantId: uuid("restaurant_id")
      .notNull()
      .references(() => restaurants.id, { onDelete: "cascade" }),
    markedAt: instant("marked_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.restaurantId] }),
    index("favourites_restaurant").on(t.restaurantId),
  ],
);

/** What somebody eats and must not eat; health data, so it goes with the account. */
export const dietProfiles = pgTable("diet_profiles", {
  accountId: uuid("account_id")
    .primaryKey()
    .references(() => accounts.id, { onDelete: "cascade" }),
  diets: jsonb("diets").notNull(),
  avoid: jsonb("avoid").notNull(),
});

export const tickets = pgTable(
  "tickets",
  {
    hash: text("hash").primaryKey(),
    kind: text("kind").notNull(),
    accountId: id("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    expiresWall: wall("expires_wall").notNull(),
    spent: boolean("spent").notNull().default(false),
  },
  (t) => [index("tickets_account").on(t.accountId)],
);
