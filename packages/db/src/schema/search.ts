import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { foodItems, restaurants } from "./catalog.ts";
import { zones } from "./cities.ts";
import { id, instant } from "./columns.ts";

const lexemes = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Every distinct name of a zone's dishes, restaurants and cuisines; triggers add, upkeep weighs and prunes. */
export const searchNames = pgTable(
  "search_names",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    geoKey: text("geo_key")
      .notNull()
      .references(() => zones.geoKey, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    /** Folded: words parted by one blank. */
    key: text("key").notNull(),
    name: text("name").notNull(),
    /** `zone/word` for each word, so that a word's list holds one zone only. */
    words: lexemes("words").notNull(),
    /** Orders and votes of all that bear it; below 0: nobody does any more. */
    popularity: real("popularity").notNull().default(0),
    /** Among the zone's few thousand most popular. */
    isHead: boolean("is_head").notNull().default(false),
  },
  (t) => [
    uniqueIndex("search_names_key").on(t.geoKey, t.key, t.kind),
    // A zone's names in parts, for weighing.
    index("search_names_zone").on(t.geoKey, t.id),
    // A list of pending entries would be read by every search.
    index("search_names_words").using("gin", t.words).with({ fastupdate: false }),
    // For words that half of all names hold: the popular ones without sorting the rest.
    index("search_names_head")
      .using("gin", t.words)
      .with({ fastupdate: false })
      .where(sql`${t.isHead}`),
  ],
);

export const searchDishes = pgTable(
  "search_dishes",
  {
    itemId: id("item_id")
      .primaryKey()
      .references(() => foodItems.id, { onDelete: "cascade" }),
    nameId: bigint("name_id", { mode: "number" }).notNull(),
    restaurantId: uuid("restaurant_id").notNull(),
    /** Orders and votes. */
    popularity: real("popularity").notNull().default(0),
  },
  (t) => [
    // With the item, so that what a place sells is told by the index alone.
    index("search_dishes_restaurant").on(t.restaurantId, t.nameId, t.itemId),
    index("search_dishes_name").on(t.nameId, t.popularity.desc()),
  ],
);

/** Which restaurants bear a name or have a cuisine. */
export const searchBearers = pgTable(
  "search_bearers",
  {
    restaurantId: id("restaurant_id")
      .notNull()
      .references(() => restaurants.id, { onDelete: "cascade" }),
    nameId: bigint("name_id", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.restaurantId, t.nameId] }),
    index("search_bearers_name").on(t.nameId),
  ],
);

/** The words of a zone's names, for mending what people type. */
export const searchWords = pgTable(
  "search_words",
  {
    geoKey: text("geo_key")
      .notNull()
      .references(() => zones.geoKey, { onDelete: "cascade" }),
    word: text("word").notNull(),
    /** In how many names it stands; counted by upkeep, 1 until then. */
    uses: integer("uses").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.geoKey, t.word] })],
);

/** Typing `word` also finds `means`. Operations edit it. */
export const searchSynonyms = pgTable(
  "search_synonyms",
  { word: text("word").notNull(), means: text("means").notNull() },
  (t) => [primaryKey({ columns: [t.word, t.means] })],
);

/** What was searched and what came of it. No person, no address, no place but the zone. */
export const searchQueries = pgTable(
  "search_queries",
  {
    id: id().primaryKey(),
    geoKey: text("geo_key").notNull(),
    kind: text("kind").notNull(),
    /** Folded, cut, long numbers blotted out. */
    text: text("text").notNull(),
    results: integer("results").notNull(),
    mended: boolean("mended").notNull(),
    durationMs: integer("duration_ms").notNull(),
    askedAt: instant("asked_at").notNull(),
    /** Place in the list, from 1, of the first result that was opened. */
    openedRank: integer("opened_rank"),
  },
  (t) => [
    index("search_queries_zone").on(t.geoKey, t.askedAt),
    index("search_queries_none").on(t.geoKey, t.askedAt).where(sql`${t.results} = 0`),
  ],
);
