import type { Decision, TripStatus } from "@swift-eats/domain/dispatch";
import type { DriverId, OrderId, TripId } from "@swift-eats/domain/kernel";
import type { Databases } from "../connection/index.ts";

interface OrderFacts {
  readonly id: OrderId;
  readonly restaurantName: string;
  readonly customerFirstName: string;
  readonly currency: string;
}

interface TripFacts {
  readonly id: TripId;
  readonly status: TripStatus;
  readonly driverEtaSeconds: number;
  readonly distanceMetres: number;
  readonly payAmount: number;
  readonly currency: string;
  readonly acceptedAt: Date | null;
  readonly endReason: string | null;
}

export interface DecisionFacts {
  readonly orders: ReadonlyMap<string, OrderFacts>;
  readonly trips: ReadonlyMap<string, TripFacts>;
  readonly driverNames: ReadonlyMap<string, string>;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** What people call the orders, trips and couriers that decisions name by id. */
export async function decisionFacts(
  { databases }: { databases: Databases },
  decisions: readonly Decision[],
): Promise<DecisionFacts> {
  const orderIds = [...new Set(decisions.flatMap(({ orderId, bundle }) => [orderId, ...bundle]))];
  const tripIds = [...new Set(decisions.flatMap(({ tripId }) => tripId ?? []))];
  const driverIds = [
    ...new Set(
      decisions.flatMap(({ driverId, runnersUp }) => [
        ...(driverId ? [driverId] : []),
        ...runnersUp.map((each) => each.driverId),
      ]),
    ),
  ];
  const [orders, trips, drivers] = await databases.read(decisions[0]?.geoKey ?? null, (sql) =>
    Promise.all([
      sql<OrderFacts[]>`
      select id, restaurant_name, split_part(contact->>'name', ' ', 1) as customer_first_name, currency
      from orders where id = any(${orderIds}::uuid[])`,
      sql<TripFacts[]>`
      select id, status, driver_eta_seconds, distance_metres, pay_amount, currency, accepted_at, end_reason
      from trips where id = any(${tripIds}::uuid[])`,
      sql<{ id: DriverId; name: string }[]>`
      select id, name from drivers where id = any(${driverIds}::uuid[])`,
    ]),
  );
  return {
    orders: byId(orders),
    trips: byId(trips),
    driverNames: new Map(drivers.map(({ id, name }) => [id, name])),
  };
}
