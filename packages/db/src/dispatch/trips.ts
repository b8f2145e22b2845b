import type { Run, Trips } from "@swift-eats/domain/dispatch";
import {
  type DriverId,
  type OrderId,
  ok,
  type Result,
  refuse,
  type TripId,
} from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import { constraintOf, decideFresh, type Queryable } from "../connection/index.ts";
import { orderColumns, toOrder } from "../ordering/order-rows.ts";
import { type OrderPorts, readOrder } from "../ordering/read-order.ts";
import { saveOrder } from "../ordering/save-order.ts";
import { stillHolds } from "./leases.ts";
import { saveParties, saveRun } from "./save-run.ts";
import { insertTrip, readTrips, toDriver } from "./trip-rows.ts";
import { onDuty, silentTrips, stalledTrips, standings } from "./working.ts";

const unknownTrip = { code: "dispatch.unknown_trip" };
const leaseLost = { code: "dispatch.lease_lost" };

async function readRun(sql: Queryable, id: TripId): Promise<Run | null> {
  const [trip] = await readTrips(sql, [id]);
  if (!trip) return null;
  const orderIds = [...new Set(trip.stops.map(({ orderId }) => orderId))];
  const [[driver], orders] = await Promise.all([
    sql`select * from drivers where id = ${trip.driverId}`,
    readOrders(sql, orderIds),
  ]);
  return driver ? { trip, driver: toDriver(driver), orders } : null;
}

/** By id: whoever writes several orders writes them in the same sequence, so that no two wait for each other. */
async function readOrders(sql: Queryable, ids: readonly OrderId[]): Promise<readonly Order[]> {
  if (ids.length === 0) return [];
  const rows = await sql`
    select ${orderColumns(sql)} from orders o where o.id in ${sql(ids)} order by o.id`;
  return rows.map(toOrder);
}

export function tripsRepository(ports: OrderPorts): Trips {
  const { databases } = ports;
  return {
    async get(id) {
      return (await readTrips(databases.primary(), [id]))[0] ?? null;
    },
    run: (id) => readRun(databases.primary(), id),
    onDuty: (geoKey) => onDuty(databases.primary(geoKey), geoKey),
    standings: (geoKey, from) => standings(databases.primary(geoKey), geoKey, from),
    bind: (parties, decide) => bind(ports, parties, decide),
    revise: (given, decide) => revise(ports, given, decide),
    async decide(id, decide, lease) {
      return decideFresh(databases.primary(lease?.geoKey), async (tx) => {
        if (lease && !(await stillHolds(tx, lease))) return refuse(leaseLost);
        const before = await readRun(tx, id);
        if (!before) return refuse(unknownTrip);
        const decision = decide(before);
        if (!decision.ok) return decision;
        const run = await saveRun(ports, tx, before, decision.value);
        return run && ok(run);
      });
    },
    openOffers: (limit) => databases.primary()<{ id: TripId; at: Date }[]>`
      select id, offer_expires_at as at from trips where status = 'offered' order by offer_expires_at limit ${limit}`,
    async overdueOffers(at, limit) {
      const rows = await databases.primary()<{ id: TripId }[]>`
        select id from trips where status = 'offered' and offer_expires_at <= ${at}
        order by offer_expires_at limit ${limit}`;
      return rows.map(({ id }) => id);
    },
    silent: (since, limit) => silentTrips(databases.primary(), since, limit),
    stalled: (at, limit) => stalledTrips(databases.primary(), at, limit),
    decideOrder: (orderId, decide) => decideOrder(ports, orderId, decide),
  };
}

async function bind(
  ports: OrderPorts,
  { driverId, orderIds, lease }: Parameters<Trips["bind"]>[0],
  decide: Parameters<Trips["bind"]>[1],
): Promise<Result<Run>> {
  const [first] = orderIds;
  if (!first) return refuse({ code: "dispatch.order_not_waiting" });
  const refused = refusedByIndex({ driverId, orderId: first });
  return decideFresh(await ports.databases.ofOrder(first), async (tx) => {
    if (lease && !(await stillHolds(tx, lease))) return refuse(leaseLost);
    const [[row], orders] = await Promise.all([
      tx`select * from drivers where id = ${driverId}`,
      readOrders(tx, orderIds),
    ]);
    const wanted = inOrderOf(orderIds, orders);
    if (!row || wanted.length < orderIds.length) return refuse(unknownTrip);
    const driver = toDriver(row);
    const decision = decide(driver, wanted);
    if (!decision.ok) return decision;
    const { trip } = decision.value.run;
    await insertTrip(tx, trip);
    const saved = await saveParties(ports, tx, { trip, driver, orders }, decision.value);
    return saved && ok(saved);
  }).catch(refused);
}

async function revise(
  ports: OrderPorts,
  { tripId, joining, lease }: Parameters<Trips["revise"]>[0],
  decide: Parameters<Trips["revise"]>[1],
): Promise<Result<Run>> {
  return decideFresh(ports.databases.primary(lease.geoKey), async (tx) => {
    if (!(await stillHolds(tx, lease))) return refuse(leaseLost);
    const [run, orders] = await Promise.all([readRun(tx, tripId), readOrders(tx, joining)]);
    const wanted = inOrderOf(joining, orders);
    if (!run || wanted.length < joining.length) return refuse(unknownTrip);
    const decision = decide(run, wanted);
    if (!decision.ok) return decision;
    const others = run.orders.filter(({ id }) => !joining.includes(id));
    const all = [...others, ...orders].sort((a, b) => (a.id < b.id ? -1 : 1));
    const saved = await saveRun(ports, tx, { ...run, orders: all }, decision.value);
    return saved && ok(saved);
  }).catch(refusedByIndex({ orderId: joining[0] }));
}

const inOrderOf = (ids: readonly OrderId[], orders: readonly Order[]): readonly Order[] =>
  ids.flatMap((id) => orders.filter((order) => order.id === id));

/** The database is the last one to say no: one open trip a courier, one courier an order. */
const refusedByIndex =
  (about: { readonly driverId?: DriverId; readonly orderId: OrderId | undefined }) =>
  (error: unknown): Result<never> => {
    const constraint = constraintOf(error);
    if (constraint === "trips_one_open_per_driver")
      return refuse({ code: "dispatch.driver_not_free", driverId: about.driverId });
    if (constraint === "trip_stops_one_courier_per_order")
      return refuse({ code: "dispatch.order_not_waiting", orderId: about.orderId });
    throw error;
  };

async function decideOrder(
  ports: OrderPorts,
  orderId: OrderId,
  decide: Parameters<Trips["decideOrder"]>[1],
): Promise<Result<Order>> {
  return decideFresh(await ports.databases.ofOrder(orderId), async (tx) => {
    const alone = await readOrder(tx, orderId);
    if (!alone) return refuse({ code: "ordering.unknown_order" });
    const run = alone.tripId ? await readRun(tx, alone.tripId) : null;
    // The run was read a moment later: its copy of the order is the one that versions are compared with.
    const order = run ? run.orders.find(({ id }) => id === orderId) : alone;
    if (!order || order.version !== alone.version) return null;
    const decision = decide(order, run);
    if (!decision.ok) return decision;
    if ("run" in decision.value) {
      if (!run) throw new Error("a run was decided for an order without a trip");
      const saved = await saveRun(ports, tx, run, decision.value);
      const mine = saved?.orders.find(({ id }) => id === orderId);
      return mine ? ok(mine) : null;
    }
    if (decision.value.facts.length === 0) return ok(order);
    const saved = await saveOrder(tx, ports.ids, order, decision.value, ports.clock.now());
    return saved && ok(saved);
  });
}
