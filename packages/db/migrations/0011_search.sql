CREATE TABLE "search_bearers" (
	"restaurant_id" uuid NOT NULL,
	"name_id" bigint NOT NULL,
	CONSTRAINT "search_bearers_restaurant_id_name_id_pk" PRIMARY KEY("restaurant_id","name_id")
);
--> statement-breakpoint
CREATE TABLE "search_dishes" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"name_id" bigint NOT NULL,
	"restaurant_id" uuid NOT NULL,
	"popularity" real DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_names" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_names_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"geo_key" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"words" "tsvector" NOT NULL,
	"popularity" real DEFAULT 0 NOT NULL,
	"is_head" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_queries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"geo_key" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"results" integer NOT NULL,
	"mended" boolean NOT NULL,
	"duration_ms" integer NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"opened_rank" integer
);
--> statement-breakpoint
CREATE TABLE "search_synonyms" (
	"word" text NOT NULL,
	"means" text NOT NULL,
	CONSTRAINT "search_synonyms_word_means_pk" PRIMARY KEY("word","means")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"geo_key" text NOT NULL,
	"word" text NOT NULL,
	"uses" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_words_geo_key_word_pk" PRIMARY KEY("geo_key","word")
);
--> statement-breakpoint
ALTER TABLE "search_bearers" ADD CONSTRAINT "search_bearers_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_dishes" ADD CONSTRAINT "search_dishes_item_id_food_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."food_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_names" ADD CONSTRAINT "search_names_geo_key_zones_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."zones"("geo_key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_geo_key_zones_geo_key_fk" FOREIGN KEY ("geo_key") REFERENCES "public"."zones"("geo_key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_bearers_name" ON "search_bearers" USING btree ("name_id");--> statement-breakpoint
CREATE INDEX "search_dishes_restaurant" ON "search_dishes" USING btree ("restaurant_id","name_id");--> statement-breakpoint
CREATE INDEX "search_dishes_name" ON "search_dishes" USING btree ("name_id","popularity" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "search_names_key" ON "search_names" USING btree ("geo_key","key","kind");--> statement-breakpoint
CREATE INDEX "search_names_words" ON "search_names" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_names_head" ON "search_names" USING gin ("words") WITH (fastupdate=false) WHERE "search_names"."is_head";--> statement-breakpoint
CREATE INDEX "search_queries_zone" ON "search_queries" USING btree ("geo_key","asked_at");--> statement-breakpoint
CREATE INDEX "search_queries_none" ON "search_queries" USING btree ("geo_key","asked_at") WHERE "search_queries"."results" = 0;--> statement-breakpoint
-- by hand
-- Text as it is compared; the twin of `fold` in packages/domain/src/search/fold.ts, held to it by a test. Ranges are
-- spelled out and the collation is ICU's, so that no locale of a server changes what is found.
CREATE FUNCTION search_fold(typed text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    replace(replace(replace(replace(translate(
      regexp_replace(
        lower(normalize(typed, NFKD) COLLATE "und-x-icu"),
        '[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]',
        '', 'g'),
      'øłđðı', 'olddi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[^0-9a-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2070-\u209f\u2100-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3040-\ud7ff\ue000-\uffff]+',
    ' ', 'g'))
$$;
--> statement-breakpoint
-- A name's key: long enough for any dish, short enough for an index.
CREATE FUNCTION search_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(left(search_fold(left(name, 200)), 200))
$$;
--> statement-breakpoint
CREATE FUNCTION search_lexemes(geo_key text, key text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array(SELECT geo_key || '/' || word FROM unnest(string_to_array(key, ' ')) word WHERE word <> ''))
$$;
--> statement-breakpoint
CREATE TYPE search_bearing AS (geo_key text, kind text, key text, name text);
--> statement-breakpoint
-- In the order of the keys, so that two writers of the same names wait for each other and never in a ring.
CREATE FUNCTION search_add_names(bearings search_bearing[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_names (geo_key, kind, key, name, words)
  SELECT DISTINCT ON (geo_key, key, kind) geo_key, kind, key, name, search_lexemes(geo_key, key)
  FROM unnest(bearings) WHERE key <> '' ORDER BY geo_key, key, kind
  ON CONFLICT (geo_key, key, kind) DO UPDATE SET popularity = 0 WHERE search_names.popularity < 0
$$;
--> statement-breakpoint
CREATE FUNCTION search_dishes_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM changed) THEN RETURN NULL; END IF;
  PERFORM search_add_names(array(SELECT row(c.geo_key, 'dish', search_key(c.name), c.name)::search_bearing
    FROM changed c LEFT JOIN search_dishes d ON d.item_id = c.id LEFT JOIN search_names n ON n.id = d.name_id
    WHERE n.id IS NULL OR (n.geo_key, n.key) <> (c.geo_key, search_key(c.name))));
  INSERT INTO search_dishes (item_id, name_id, restaurant_id)
  SELECT c.id, n.id, c.restaurant_id FROM changed c
  JOIN search_names n ON n.geo_key = c.geo_key AND n.key = search_key(c.name) AND n.kind = 'dish'
  ON CONFLICT (item_id) DO UPDATE SET name_id = excluded.name_id, restaurant_id = excluded.restaurant_id
  WHERE (search_dishes.name_id, search_dishes.restaurant_id) <> (excluded.name_id, excluded.restaurant_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER search_dishes_added AFTER INSERT ON food_items REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION search_dishes_follow();
--> statement-breakpoint
CREATE FUNCTION search_dish_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE found_id bigint;
BEGIN
  PERFORM search_add_names(array[row(NEW.geo_key, 'dish', search_key(NEW.name), NEW.name)::search_bearing]);
  SELECT id INTO found_id FROM search_names WHERE geo_key = NEW.geo_key AND key = search_key(NEW.name) AND kind = 'dish';
  DELETE FROM search_dishes WHERE item_id = NEW.id AND found_id IS NULL;
  INSERT INTO search_dishes (item_id, name_id, restaurant_id) SELECT NEW.id, found_id, NEW.restaurant_id WHERE found_id IS NOT NULL
  ON CONFLICT (item_id) DO UPDATE SET name_id = excluded.name_id, restaurant_id = excluded.restaurant_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER search_dishes_renamed AFTER UPDATE OF name, geo_key, restaurant_id ON food_items FOR EACH ROW
WHEN ((OLD.name, OLD.geo_key, OLD.restaurant_id) IS DISTINCT FROM (NEW.name, NEW.geo_key, NEW.restaurant_id))
EXECUTE FUNCTION search_dish_renamed();
--> statement-breakpoint
CREATE FUNCTION search_restaurant_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_add_names(
    row(NEW.geo_key, 'restaurant', search_key(NEW.name), NEW.name)::search_bearing ||
    array(SELECT row(NEW.geo_key, 'cuisine', search_key(c), c)::search_bearing
      FROM jsonb_array_elements_text(NEW.cuisines) c));
  DELETE FROM search_bearers WHERE restaurant_id = NEW.id;
  INSERT INTO search_bearers (restaurant_id, name_id)
  SELECT NEW.id, id FROM search_names WHERE geo_key = NEW.geo_key AND
    ((kind = 'restaurant' AND key = search_key(NEW.name)) OR
     (kind = 'cuisine' AND key IN (SELECT search_key(c) FROM jsonb_array_elements_text(NEW.cuisines) c)));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER search_restaurants_added AFTER INSERT ON restaurants FOR EACH ROW
EXECUTE FUNCTION search_restaurant_follows();
--> statement-breakpoint
CREATE TRIGGER search_restaurants_changed AFTER UPDATE OF name, geo_key, cuisines ON restaurants FOR EACH ROW
WHEN ((OLD.name, OLD.geo_key, OLD.cuisines) IS DISTINCT FROM (NEW.name, NEW.geo_key, NEW.cuisines))
EXECUTE FUNCTION search_restaurant_follows();
--> statement-breakpoint
-- What stood there before this release. A statement for each table that the triggers would have seen.
DO $$
BEGIN
  PERFORM search_add_names(array(
    SELECT row(geo_key, 'dish', search_key(name), name)::search_bearing FROM food_items
    UNION ALL SELECT row(geo_key, 'restaurant', search_key(name), name)::search_bearing FROM restaurants
    UNION ALL SELECT row(r.geo_key, 'cuisine', search_key(c), c)::search_bearing
      FROM restaurants r, jsonb_array_elements_text(r.cuisines) c));
  INSERT INTO search_dishes (item_id, name_id, restaurant_id)
  SELECT i.id, n.id, i.restaurant_id FROM food_items i
  JOIN search_names n ON n.geo_key = i.geo_key AND n.key = search_key(i.name) AND n.kind = 'dish';
  INSERT INTO search_bearers (restaurant_id, name_id)
  SELECT r.id, n.id FROM restaurants r JOIN search_names n ON n.geo_key = r.geo_key AND (
    (n.kind = 'restaurant' AND n.key = search_key(r.name)) OR
    (n.kind = 'cuisine' AND n.key IN (SELECT search_key(c) FROM jsonb_array_elements_text(r.cuisines) c)));
END
$$;
--> statement-breakpoint
-- The first rows: requirements, section 3, and spellings that menus disagree on. Operations edit them.
INSERT INTO search_synonyms (word, means) VALUES
  ('piza', 'pizza'),
  ('pizzah', 'pizza'),
  ('kabob', 'kebab'),
  ('kebob', 'kebab'),
  ('kabab', 'kebab'),
  ('kebab', 'kabab'),
  ('susi', 'sushi'),
  ('curri', 'curry'),
  ('hamburger', 'burger'),
  ('patty', 'burger'),
  ('sandwich', 'burger'),
  ('biriyani', 'biryani'),
  ('briyani', 'biryani'),
  ('biriani', 'biryani'),
  ('beriani', 'biryani'),
  ('biryani', 'biriyani'),
  ('biryani', 'briyani'),
  ('panner', 'paneer'),
  ('panir', 'paneer'),
  ('szechuan', 'schezwan'),
  ('szechwan', 'schezwan'),
  ('sichuan', 'schezwan'),
  ('schezwan', 'szechuan'),
  ('sichuan', 'szechuan'),
  ('momos', 'momo'),
  ('momo', 'momos'),
  ('doener', 'doner'),
  ('donair', 'doner'),
  ('schawarma', 'shawarma'),
  ('shwarma', 'shawarma'),
  ('chawarma', 'shawarma'),
  ('pommes', 'fries'),
  ('chips', 'fries'),
  ('hahnchen', 'chicken'),
  ('huhn', 'chicken'),
  ('nudeln', 'noodles'),
  ('suppe', 'soup'),
  ('salat', 'salad'),
  ('kase', 'cheese'),
  ('kaese', 'cheese'),
  ('felafel', 'falafel'),
  ('gyro', 'gyros'),
  ('rahmen', 'ramen'),
  ('burito', 'burrito');

--> statement-breakpoint
-- Is a section with these windows served at that instant, in the restaurant's own time? The night of a window that ends
-- the next day belongs to the day on which it began. The same as serving() of the domain, but for the hour that clocks skip.
CREATE FUNCTION is_served(windows jsonb, zone text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM jsonb_array_elements(windows) AS w,
      LATERAL (SELECT at AT TIME ZONE zone AS local) l,
      LATERAL (SELECT (w ->> 'fromMinutes')::int AS opens, (w ->> 'toMinutes')::int AS closes,
        extract(hour FROM l.local)::int * 60 + extract(minute FROM l.local)::int AS now_minutes) m,
      LATERAL (SELECT CASE WHEN m.closes <= m.opens AND m.now_minutes < m.closes
        THEN l.local::date - 1 ELSE l.local::date END AS began) d
    WHERE CASE WHEN m.closes > m.opens THEN m.now_minutes >= m.opens AND m.now_minutes < m.closes
        ELSE m.now_minutes >= m.opens OR m.now_minutes < m.closes END
      AND (jsonb_array_length(w -> 'weekdays') = 0 OR w -> 'weekdays' @> to_jsonb(extract(isodow FROM d.began)::int))
      AND (w ->> 'fromDate' IS NULL OR d.began >= (w ->> 'fromDate')::date)
      AND (w ->> 'toDate' IS NULL OR d.began <= (w ->> 'toDate')::date)
  ) OR jsonb_array_length(windows) = 0
$$;
