-- by hand: each of a restaurant's names by its own key; the names of a whole city were read for every restaurant that was added.
CREATE OR REPLACE FUNCTION search_restaurant_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bearings search_bearing[];
BEGIN
  bearings := row(NEW.geo_key, 'restaurant', search_key(NEW.name), NEW.name)::search_bearing ||
    array(SELECT row(NEW.geo_key, 'cuisine', search_key(c), c)::search_bearing
      FROM jsonb_array_elements_text(NEW.cuisines) c);
  PERFORM search_add_names(bearings);
  DELETE FROM search_bearers WHERE restaurant_id = NEW.id;
  INSERT INTO search_bearers (restaurant_id, name_id)
  SELECT DISTINCT NEW.id, n.id FROM unnest(bearings) b CROSS JOIN LATERAL (
    SELECT id FROM search_names WHERE (geo_key, key, kind) = (b.geo_key, b.key, b.kind) LIMIT 1) n;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A dish's name by its key, one by one: what a planner thinks of a change it cannot see must not make it read a city.
CREATE OR REPLACE FUNCTION search_dishes_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM changed) THEN RETURN NULL; END IF;
  PERFORM search_add_names(array(SELECT row(c.geo_key, 'dish', search_key(c.name), c.name)::search_bearing FROM changed c));
  INSERT INTO search_dishes (item_id, name_id, restaurant_id)
  SELECT c.id, n.id, c.restaurant_id FROM changed c CROSS JOIN LATERAL (
    SELECT id FROM search_names WHERE (geo_key, key, kind) = (c.geo_key, search_key(c.name), 'dish') LIMIT 1) n
  ON CONFLICT (item_id) DO UPDATE SET name_id = excluded.name_id, restaurant_id = excluded.restaurant_id
  WHERE (search_dishes.name_id, search_dishes.restaurant_id) <> (excluded.name_id, excluded.restaurant_id);
  RETURN NULL;
END
$$;
