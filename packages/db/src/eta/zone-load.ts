import type { Databases } from "../connection/index.ts";

/** How much a zone has to do right now. */
export interface ZoneLoad {
  /** Open orders by restaurant; one without any is absent. */
  readonly ordersOf: ReadonlyMap<string, number>;
  readonly orders: number;
  readonly driversOnDuty: number;
}

export async function zoneLoad(
  { databases }: { readonly databases: Databases },
  geoKey: string,
): Promise<ZoneLoad> {
  const [kitchens, [couriers]] = await databases.read(geoKey, (sql) =>
    Promise.all([
      sql<{ restaurantId: string; orders: number }[]>`
      select restaurant_id, count(*)::int as orders from orders
      where geo_key = ${geoKey} and status in ('placed', 'accepted', 'preparing', 'ready', 'picked_up')
      group by restaurant_id`,
      sql<{ onDuty: number }[]>`
      select count(*)::int as on_duty from drivers where geo_key = ${geoKey} and duty = 'on'`,
    ]),
  );
  return {
    ordersOf: new Map(kitchens.map(({ restaurantId, orders }) => [restaurantId, orders])),
    orders: kitchens.reduce((sum, { orders }) => sum + orders, 0),
    driversOnDuty: couriers?.onDuty ?? 0,
  };
}
