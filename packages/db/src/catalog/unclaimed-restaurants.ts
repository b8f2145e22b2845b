import type {
  FoundPlace,
  UnclaimedRestaurant,
  UnclaimedRestaurants,
} from "@swift-eats/domain/catalog";
import type { Ids } from "@swift-eats/domain/kernel";
import {
  arrayText,
  type Databases,
  json,
  pointOf,
  pointText,
  type Queryable,
  transact,
} from "../connection/index.ts";
import { insertRestaurant } from "./restaurants.ts";

interface Row extends Omit<UnclaimedRestaurant, "location"> {
  readonly location: string;
}

const columns = (sql: Queryable) => sql`
  id, geo_key, osm_id, name, cuisines, address, location, opening_hours, hours, phone`;

const toPlace = (row: Row): UnclaimedRestaurant => ({ ...row, location: pointOf(row.location) });

/** Rows a statement. */
const chunk = 500;

export function unclaimedRestaurants({
  databases,
  ids,
}: {
  databases: Databases;
  ids: Ids;
}): UnclaimedRestaurants {
  return {
    replace: (geoKey, places, at) =>
      transact(databases.primary(geoKey), async (tx) => {
        const known = arrayText(places.map(({ osmId }) => osmId));
        await tx`
          delete from unclaimed_restaurants where geo_key = ${geoKey} and status = 'unclaimed'
            and not osm_id = any(${known}::text::text[])`;
        for (let from = 0; from < places.length; from += chunk)
          await put(tx, { geoKey, ids, at }, places.slice(from, from + chunk));
        const [row] = await tx<{ count: number }[]>`
          select count(*)::int as count from unclaimed_restaurants
          where geo_key = ${geoKey} and status = 'unclaimed'`;
        return row?.count ?? 0;
      }),
    async list(geoKey, { text, limit }) {
      const sql = databases.primary(geoKey);
      const rows = await sql<(Row & { count: number })[]>`
        select ${columns(sql)}, count(*) over ()::int as count from unclaimed_restaurants
        where geo_key = ${geoKey} and status = 'unclaimed'
          and position(lower(${text}::text) in lower(name)) > 0
        order by name, osm_id limit ${limit}`;
      const items = rows.map(({ count: _, ...row }) => toPlace(row));
      return { items, count: rows[0]?.count ?? 0 };
    },
    async get(id) {
      const sql = databases.primary();
      const [row] = await sql<Row[]>`
        select ${columns(sql)} from unclaimed_restaurants where id = ${id} and status = 'unclaimed'`;
      return row ? toPlace(row) : null;
    },
    claim: (id, restaurant) =>
      transact(databases.primary(restaurant.geoKey), async (tx) => {
        const taken = await tx`
          update unclaimed_restaurants set status = 'claimed' where id = ${id} and status = 'unclaimed'`;
        if (taken.count === 0) return null;
        const restaurantId = await insertRestaurant(tx, ids, restaurant);
        await tx`update unclaimed_restaurants set restaurant_id = ${restaurantId} where id = ${id}`;
        return restaurantId;
      }),
    async drop(id) {
      const dropped = await databases.primary()`
        update unclaimed_restaurants set status = 'dropped' where id = ${id} and status = 'unclaimed'`;
      return dropped.count > 0;
    },
  };
}

interface Import {
  readonly geoKey: string;
  readonly ids: Ids;
  readonly at: Date;
}

async function put(tx: Queryable, { geoKey, ids, at }: Import, places: readonly FoundPlace[]) {
  const rows = places.map(({ cuisines, address, location, hours, ...rest }) => ({
    ...rest,
    id: ids.next() as string,
    geoKey,
    cuisines: json(tx, cuisines),
    address: json(tx, address),
    location: pointText(location),
    hours: hours && json(tx, hours),
    foundAt: at,
  }));
  await tx`
    insert into unclaimed_restaurants ${tx(rows)}
    on conflict (geo_key, osm_id) do update set name = excluded.name, cuisines = excluded.cuisines,
      address = excluded.address, location = excluded.location, opening_hours = excluded.opening_hours,
      hours = excluded.hours, phone = excluded.phone
      where unclaimed_restaurants.status = 'unclaimed'`;
}
