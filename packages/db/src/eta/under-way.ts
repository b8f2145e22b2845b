import type { DriverId, OrderId, RestaurantId } from "@swift-eats/domain/kernel";
import type { Databases } from "../connection/index.ts";

export interface UnderWay {
  readonly orderId: OrderId;
  readonly driverId: DriverId;
}

/** Orders that a courier carries to the door. */
export const ordersUnderWay = ({
  databases,
}: {
  readonly databases: Databases;
}): Promise<readonly UnderWay[]> =>
  databases.read(
    null,
    (sql) => sql<UnderWay[]>`
  select id as order_id, driver_id from orders where status = 'picked_up' and driver_id is not null order by id`,
  );

/** Orders of a kitchen whose food has still to come. */
export async function openOrdersOf(
  { databases }: { readonly databases: Databases },
  restaurantId: RestaurantId,
): Promise<readonly OrderId[]> {
  const rows = await databases.read(
    null,
    (sql) => sql<{ id: OrderId }[]>`
    select id from orders
    where restaurant_id = ${restaurantId} and status in ('placed', 'accepted', 'preparing', 'ready')
    order by id`,
  );
  return rows.map(({ id }) => id);
}
