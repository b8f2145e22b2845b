import type { Lease } from "@swift-eats/domain/dispatch";
import type { DriverId, OrderId } from "@swift-eats/domain/kernel";
import type { OrderFact } from "@swift-eats/domain/ordering";
import type { ScratchTown } from "./town.ts";

/** Couriers on duty and orders that wait for them, in a town of tests. */
export interface Work {
  readonly orderIds: readonly OrderId[];
  readonly driverIds: readonly DriverId[];
  readonly lease: Lease;
}

/** Places orders through the front door, cooks them, and brings both couriers on duty at the kitchen. */
export async function seedWork(town: ScratchTown, { orders }: { orders: number }): Promise<Work> {
  const kitchen = await town.as("kitchen@test.example");
  const orderIds: OrderId[] = [];
  for (let index = 0; index < orders; index += 1) {
    const headers = { "idempotency-key": crypto.randomUUID() };
    const placed = await town.anyone("POST", "/orders", await town.order(), headers);
    if (placed.status !== 201) throw new Error(JSON.stringify(placed.body));
    const { id } = placed.body;
    await kitchen("PUT", `/orders/${id}/acceptance`, { prepMinutes: 10 });
    await kitchen("PUT", `/orders/${id}/readiness`);
    orderIds.push(id);
  }
  const driverIds: DriverId[] = [];
  for (const email of ["driver@test.example", "driver2@test.example"]) {
    const courier = await town.as(email);
    await courier("PUT", "/courier/duty", { on: true, consent: true });
    driverIds.push((await courier("GET", "/courier")).body.driverId);
  }
  const lease = await town.ports.leases.take("test-town", "a test", 3_600);
  if (!lease) throw new Error("the zone is taken");
  await atTheKitchen(town);
  await openRequests(town, orderIds);
  return { orderIds, driverIds, lease };
}

const atTheKitchen = ({ ports }: ScratchTown) => ports.databases.primary()`
  update drivers set duty = 'on', duty_since = ${ports.clock.now()}, free_since = ${ports.clock.now()},
    trip_id = null, ignored_offers = 0, position = 'SRID=4326;POINT(8 54)', position_at = ${ports.clock.now()},
    version = version + 1`;

/** What the consumer of role dispatch does with each order's request. */
async function openRequests(town: ScratchTown, orderIds: readonly OrderId[]) {
  const { requests, orders, clock } = town.ports;
  for (const orderId of orderIds) {
    const order = await orders.get(orderId);
    if (!order) throw new Error("no order");
    const { geoKey, version } = order;
    await requests.open({ orderId, geoKey, version, at: clock.now(), eventId: null });
  }
}

/** The same people and orders, as if nothing had been decided yet: a new day costs three statements, not a checkout. */
export async function freshDay(town: ScratchTown, { orderIds }: Work): Promise<void> {
  const sql = town.ports.databases.primary();
  await sql`delete from trips`;
  await sql`delete from dispatch_decisions`;
  await sql`delete from order_events where order_id in ${sql(orderIds)}`;
  await sql`
    update orders set status = 'ready', trip_id = null, driver_id = null, driver_name = null, ended_at = null,
      end_reason = null, version = version + 1
    where id in ${sql(orderIds)}`;
  await sql`
    update assignment_requests set state = 'open', attempts = 0, not_before = opened_at, deferred_until = null
    where order_id in ${sql(orderIds)}`;
  await atTheKitchen(town);
}

export async function history(town: ScratchTown, { orderIds }: Work) {
  const sql = town.ports.databases.primary();
  return sql<{ orderId: OrderId; type: OrderFact["type"]; facts: Record<string, unknown> }[]>`
    select order_id, type, facts from order_events where order_id in ${sql(orderIds)} order by id`;
}
