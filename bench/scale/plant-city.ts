import { zonesRepository } from "@swift-eats/db/cities";
import { connectDatabases } from "@swift-eats/db/connection";
import { zoneBody } from "../system/zone.ts";

export const geoKey = "scale";
export const centre = { lng: -32, lat: 47 };
/** A city of 60 by 60 kilometres: 150,000 restaurants are 42 on a square kilometre, as in the densest quarters there are. */
export const halfDegrees = { lng: 0.4, lat: 0.27 };
const itemsPerRestaurant = 50;
const restaurantsPerBatch = 250;
/** A load is no request: a whole city's rows are one statement. */
export const loadSilenceMs = 3_600_000;

/** Words of dishes, put together by chance: some names stand in thousands of menus, most in one or two. */
const words = {
  first:
    "chicken,paneer,vegetable,mutton,egg,fish,prawn,mushroom,tofu,beef,cheese,corn,potato,tomato,spinach,lamb,duck,salmon,tuna,bean",
  style:
    "spicy,grilled,crispy,smoked,roasted,classic,royal,garlic,butter,pepper,honey,lemon,masala,tandoori,teriyaki,schezwan,basil,coconut,peanut,sesame",
  dish: "biryani,pizza,burger,curry,noodles,fried rice,soup,salad,wrap,roll,sandwich,kebab,tikka,dosa,momos,pasta,taco,sushi,ramen,bowl",
};
const cuisines = "Indian,Italian,Chinese,Japanese,Mexican,Thai,Turkish,American,Greek,Vietnamese";

const list = (text: string): string => `string_to_array('${text}', ',')`;
const oneOf = (text: string): string =>
  `(${list(text)})[1 + floor(random() * ${text.split(",").length})::int]`;
/** A UUIDv7 of now with the rest by chance. */
const newId = `(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' ||
  substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid`;

const batch = (first: number, count: number): string => `
  with made as (
    insert into restaurants (id, geo_key, slug, name, description, cuisines, tags, address, location, time_zone, always_open,
      hours, closed_dates, price_level, minimum_amount, prep_seconds, rating, rating_count, delivery_radius_metres)
    select ${newId}, '${geoKey}', 'scale-' || n, initcap(${oneOf(words.style)} || ' ' || ${oneOf(words.first)}) || ' House ' || n, '',
      jsonb_build_array(${oneOf(cuisines)}), '[]', '{"street":"?","houseNumber":"","postcode":"","city":"?"}',
      ST_SetSRID(ST_MakePoint(${centre.lng} + (random() * 2 - 1) * ${halfDegrees.lng}, ${centre.lat} + (random() * 2 - 1) * ${halfDegrees.lat}), 4326),
      'UTC', true, '[]', '{}', 1 + (n % 4), 0, 900, 3 + random() * 2, floor(random() * 500)::int, 2000
    from generate_series(${first}, ${first + count - 1}) n returning id),
  sections as (
    insert into menu_sections (id, restaurant_id, sequence, name) select ${newId}, id, 0, 'Menu' from made returning id, restaurant_id)
  insert into food_items (id, geo_key, restaurant_id, section_id, sequence, name, description, type, amount, allergens, diets, prep_seconds)
  select ${newId}, '${geoKey}', s.restaurant_id, s.id, n,
    initcap(${oneOf(words.style)} || ' ' || ${oneOf(words.first)} || ' ' || ${oneOf(words.dish)}) ||
      case when random() < 0.3 then ' No ' || floor(random() * 900 + 100)::int else '' end,
    '', 'made_to_order', 300 + floor(random() * 2000)::int,
    case when random() < 0.5 then '["milk"]'::jsonb end, case when random() < 0.3 then '["vegan","vegetarian"]'::jsonb else '[]' end, 900
  from sections s, generate_series(1, ${itemsPerRestaurant}) n`;

/** So many restaurants of fifty dishes each; the triggers index them as they would a menu that is typed. */
export async function plantCity(
  { url, restaurants }: { readonly url: string; readonly restaurants: number },
  progress: (done: number) => void,
): Promise<{ readonly items: number }> {
  const zone = zoneBody(geoKey, centre);
  const ring = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ].map(([east = 0, north = 0]): [number, number] => [
    centre.lng + east * halfDegrees.lng,
    centre.lat + north * halfDegrees.lat,
  ]);
  const boundary = { type: "Polygon" as const, coordinates: [ring] };
  const databases = connectDatabases({ url, poolMax: 1, silenceMs: loadSilenceMs });
  await zonesRepository({ databases }).create({ ...zone, boundary });
  // Reserved, because what is set for a connection ends with it after an hour: a load is not a request.
  const sql = await databases.primary().reserve();
  await sql`set statement_timeout = 0`;
  for (let first = 0; first < restaurants; first += restaurantsPerBatch) {
    await sql.unsafe(batch(first, Math.min(restaurantsPerBatch, restaurants - first)));
    progress(Math.min(restaurants, first + restaurantsPerBatch));
  }
  // What orders would have told: a few dishes are ordered much.
  await sql.unsafe("update search_dishes set popularity = floor(power(random(), 6) * 1000)");
  await sql.unsafe("vacuum analyze");
  sql.release();
  await databases.close();
  return { items: restaurants * itemsPerRestaurant };
}
