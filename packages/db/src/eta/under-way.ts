import type { DriverId, OrderId } from "@swift-eats/domain/kernel";
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
}): Promise<readonly UnderWay[]> => databases.replica()<UnderWay[]>`
  select id as order_id, driver_id from orders where status = 'picked_up' and driver_id is not null order by id`;
