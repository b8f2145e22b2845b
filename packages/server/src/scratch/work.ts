import { type Lease, offer, type Run, type Trip } from "@swift-eats/domain/dispatch";
import type { DriverId, OrderId, Result } from "@swift-eats/domain/kernel";
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

export interface Given {
  readonly driverId: DriverId | undefined;
  readonly orderIds: readonly OrderId[];
  readonly mode?: Trip["mode"];
  readonly lease?: Lease;
}

/** Asks that courier for those orders, or tells them: what a loop does, without its plan. */
export async function give(town: ScratchTown, given: Given): Promise<Result<Run>> {
  const { trips, clock, ids } = town.ports;
  const { driverId, orderIds, mode = "offer", lease } = given;
  if (!driverId) throw new Error("no driver");
  const plan = {
    tripId: ids.next() as Trip["id"],
    stopIds: orderIds.flatMap(() => [ids.next(), ids.next()] as Trip["stops"][number]["id"][]),
    mode,
    offerSeconds: 90,
    payAmount: 400,
    distanceMetres: 900,
    driverEtaSeconds: 60,
    score: -600.4,
    dueWall: clock.wall(),
  };
  const parties = { driverId, orderIds, ...(lease ? { lease } : {}) };
  return trips.bind(parties, (driver, orders) => offer(driver, orders, plan, clock));
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
