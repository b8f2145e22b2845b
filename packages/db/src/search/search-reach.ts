import type { LngLat, RestaurantId } from "@swift-eats/domain/kernel";
import type { FoundName } from "@swift-eats/domain/search";
import { arrayText, type Databases, pointText } from "../connection/index.ts";

/** Nearest first; a city has quarters with more kitchens than one can look through. */
const restaurantsMax = 1_000;
const metresPerDegree = 110_000;

export interface MenuVersion {
  readonly id: RestaurantId;
  readonly version: number;
  readonly lng: number;
  readonly lat: number;
}

/** What a restaurant bears and sells, and the version of which that is true. */
export interface BorneNames {
  readonly restaurantId: RestaurantId;
  readonly version: number;
  readonly nameIds: readonly number[];
}

export interface SearchReach {
  /** Those with a menu who may deliver to some point within `slackMetres` of this one, nearest first. */
  around(geoKey: string, point: LngLat, slackMetres: number): Promise<readonly RestaurantId[]>;
  /** Metres that the farthest-reaching restaurant of the zone delivers; 0 without any. */
  radiusMetresMax(geoKey: string): Promise<number>;
  borne(geoKey: string, restaurants: readonly RestaurantId[]): Promise<readonly BorneNames[]>;
  named(geoKey: string, nameIds: readonly number[]): Promise<readonly FoundName[]>;
  /** Where each restaurant is, and the version that every change of its menu or state raises. */
  versions(geoKey: string): Promise<readonly MenuVersion[]>;
}

export function searchReach({ databases }: { readonly databases: Databases }): SearchReach {
  return {
    async around(geoKey, point, slackMetres) {
      const here = pointText(point);
      const aside =
        slackMetres / (metresPerDegree * Math.max(0.01, Math.cos((point.lat * Math.PI) / 180)));
      const rows = await databases.read(
        geoKey,
        (sql) => sql<{ id: RestaurantId }[]>`
        select id from restaurants
        where geo_key = ${geoKey}
          and exists (select from food_items where restaurant_id = restaurants.id)
          -- The box by the index; then the circle, or the areas, of each.
          and delivery_reach && ST_Expand(${here}::geometry, ${aside}::float8)
          and case when jsonb_array_length(delivery_areas) = 0
            then ST_DWithin(location::geography, ${here}::geography, delivery_radius_metres + ${slackMetres})
            else ST_DWithin(delivery_reach::geography, ${here}::geography, ${slackMetres}) end
        order by location::geography <-> ${here}::geography, id limit ${restaurantsMax}`,
      );
      return rows.map(({ id }) => id);
    },
    async radiusMetresMax(geoKey) {
      const [row] = await databases.read(
        geoKey,
        (sql) => sql<{ metres: number | null }[]>`
        select max(case when jsonb_array_length(delivery_areas) = 0 then delivery_radius_metres
          else ST_MaxDistance(location, delivery_reach) * ${metresPerDegree} end)::float8 as metres
        from restaurants where geo_key = ${geoKey}`,
      );
      return row?.metres ?? 0;
    },
    async borne(geoKey, restaurants) {
      const rows = await databases.read(
        geoKey,
        (sql) => sql<(Omit<BorneNames, "nameIds"> & { names: string })[]>`
        select id as restaurant_id, version, array_to_string(array(
          select name_id from search_dishes where restaurant_id = restaurants.id
          union select name_id from search_bearers where restaurant_id = restaurants.id
          order by name_id), ' ') as names
        from restaurants where id = any(${arrayText(restaurants)}::text::uuid[])`,
      );
      return rows.map(({ names, ...row }) => ({
        ...row,
        nameIds: names === "" ? [] : names.split(" ").map(Number),
      }));
    },
    named: (geoKey, nameIds) =>
      databases.read(
        geoKey,
        (sql) => sql<FoundName[]>`
        select id::float8 as id, kind, key, greatest(popularity, 0) as popularity from search_names
        where id = any(${arrayText(nameIds)}::text::bigint[])`,
      ),
    versions: (geoKey) => databases.primary(geoKey)<MenuVersion[]>`
      select id, version, ST_X(location) as lng, ST_Y(location) as lat from restaurants
      where geo_key = ${geoKey} order by id`,
  };
}
