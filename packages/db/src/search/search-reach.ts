import type { LngLat, RestaurantId } from "@swift-eats/domain/kernel";
import { type Databases, pointText } from "../connection/index.ts";

/** Nearest first; a city has quarters with more kitchens than one can look through. */
const restaurantsMax = 1_000;

export interface MenuVersion {
  readonly id: RestaurantId;
  readonly version: number;
  readonly lng: number;
  readonly lat: number;
}

export interface SearchReach {
  /** Those who may deliver to some point within `slackMetres` of this one, nearest first. */
  around(geoKey: string, point: LngLat, slackMetres: number): Promise<readonly RestaurantId[]>;
  /** Metres that the farthest-reaching restaurant of the zone delivers; 0 without any. */
  radiusMetresMax(geoKey: string): Promise<number>;
  /** Where each restaurant is, and the version that every change of its menu or state raises. */
  versions(geoKey: string): Promise<readonly MenuVersion[]>;
}

export function searchReach({ databases }: { readonly databases: Databases }): SearchReach {
  return {
    async around(geoKey, point, slackMetres) {
      const here = pointText(point);
      const rows = await databases.replica(geoKey)<{ id: RestaurantId }[]>`
        select id from restaurants
        where geo_key = ${geoKey}
          -- The first bound is one number, so the index of places serves; the second is each one's own.
          and ST_DWithin(location::geography, ${here}::geography, ${slackMetres} +
            (select max(delivery_radius_metres) from restaurants where geo_key = ${geoKey}))
          and ST_DWithin(location::geography, ${here}::geography, delivery_radius_metres + ${slackMetres})
        order by location::geography <-> ${here}::geography, id limit ${restaurantsMax}`;
      return rows.map(({ id }) => id);
    },
    async radiusMetresMax(geoKey) {
      const [row] = await databases.replica(geoKey)<{ metres: number | null }[]>`
        select max(delivery_radius_metres) as metres from restaurants where geo_key = ${geoKey}`;
      return row?.metres ?? 0;
    },
    versions: (geoKey) => databases.primary(geoKey)<MenuVersion[]>`
      select id, version, ST_X(location) as lng, ST_Y(location) as lat from restaurants
      where geo_key = ${geoKey} order by id`,
  };
}
