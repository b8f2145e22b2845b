import type { Run, RunDecision, Trips } from "@swift-eats/domain/dispatch";
import type { Driver } from "@swift-eats/domain/drivers";
import type { DriverId, OrderId, Result, TripId } from "@swift-eats/domain/kernel";
import { ok, refuse } from "@swift-eats/domain/kernel";
import type { Order, OrderDecision } from "@swift-eats/domain/ordering";
import {
  constraintOf,
  type Databases,
  decideFresh,
  type Queryable,
  type Transaction,
} from "../connection/index.ts";
import { orderColumns, toOrder } from "../ordering/order-rows.ts";
import { type OrderPorts, readOrder } from "../ordering/read-order.ts";
import { saveOrder } from "../ordering/save-order.ts";
import { insertTrip, readTrips, toDriver, updateDriver, updateTrip } from "./trip-rows.ts";

const unknownTrip = { code: "dispatch.unknown_trip" };

async function readDriver(sql: Queryable, id: DriverId): Promise<Driver | null> {
  const [row] = await sql`select * from drivers where id = ${id}`;
  return row ? toDriver(row) : null;
}

async function readRun(sql: Queryable, id: TripId): Promise<Run | null> {
  const [trip] = await readTrips(sql, [id]);
  if (!trip) return null;
  const orderIds = [...new Set(trip.stops.map(({ orderId }) => orderId))];
  const [driver, rows] = await Promise.all([
    readDriver(sql, trip.driverId),
    sql`select ${orderColumns(sql)} from orders o where o.id in ${sql(orderIds)}`,
  ]);
  return driver && { trip, driver, orders: rows.map(toOrder) };
}

export function tripsRepository(ports: OrderPorts): Trips {
  const { databases } = ports;
  return {
    async get(id) {
      return (await readTrips(databases.primary(), [id]))[0] ?? null;
    },
    run: (id) => readRun(databases.primary(), id),
    async free(geoKey) {
      const rows = await databases.primary(geoKey)`
        select * from drivers
        where geo_key = ${geoKey} and duty = 'on' and trip_id is null and position is not null
        order by id`;
      return rows.map(toDriver);
    },
    bind: (ids, decide) => bind(ports, ids, decide),
    async decide(id, decide) {
      return decideFresh(databases.primary(), async (tx) => {
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
    decideOrder: (orderId, decide) => decideOrder(ports, databases, orderId, decide),
  };
}

async function bind(
  ports: OrderPorts,
  { driverId, orderId }: { readonly driverId: DriverId; readonly orderId: OrderId },
  decide: (driver: Driver, order: Order) => Result<RunDecision>,
): Promise<Result<Run>> {
  try {
    return await decideFresh(await ports.databases.ofOrder(orderId), async (tx) => {
      const [driver, order] = await Promise.all([readDriver(tx, driverId), readOrder(tx, orderId)]);
      if (!driver || !order) return refuse(unknownTrip);
      const decision = decide(driver, order);
      if (!decision.ok) return decision;
      const { run } = decision.value;
      await insertTrip(tx, run.trip);
      const saved = await saveParties(
        ports,
        tx,
        { trip: run.trip, driver, orders: [order] },
        decision.value,
      );
      return saved && ok(saved);
    });
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === "trips_one_open_per_driver")
      return refuse({ code: "dispatch.driver_not_free", driverId });
    if (constraint === "trip_stops_one_courier_per_order")
      return refuse({ code: "dispatch.order_not_waiting", orderId });
    throw error;
  }
}

async function saveRun(
  ports: OrderPorts,
  tx: Transaction,
  before: Run,
  decision: RunDecision,
): Promise<Run | null> {
  const { run, facts, messages } = decision;
  if (run.trip === before.trip && facts.length === 0 && messages.length === 0) return before;
  if (!(await updateTrip(tx, before.trip, run.trip))) return null;
  const saved = await saveParties(ports, tx, before, decision);
  return saved && { ...saved, trip: { ...run.trip, version: before.trip.version + 1 } };
}

/** Driver and orders of a run; null when one of them moved meanwhile. */
async function saveParties(
  { ids, clock }: OrderPorts,
  tx: Transaction,
  before: Run,
  { run, facts, messages }: RunDecision,
): Promise<Run | null> {
  let driver = run.driver;
  if (driver !== before.driver) {
    if (!(await updateDriver(tx, before.driver, driver))) return null;
    driver = { ...driver, version: before.driver.version + 1 };
  }
  const orders: Order[] = [];
  for (const old of before.orders) {
    const order = run.orders.find(({ id }) => id === old.id) ?? old;
    const decision: OrderDecision = {
      order,
      facts: facts.filter(({ orderId }) => orderId === old.id),
      messages: messages.filter(({ orderId }) => orderId === old.id),
    };
    if (order === old && decision.facts.length === 0 && decision.messages.length === 0) {
      orders.push(old);
      continue;
    }
    const saved = await saveOrder(tx, ids, old, decision, clock.now());
    if (!saved) return null;
    orders.push(saved);
  }
  return { trip: run.trip, driver, orders };
}

async function decideOrder(
  ports: OrderPorts,
  databases: Databases,
  orderId: OrderId,
  decide: Parameters<Trips["decideOrder"]>[1],
): Promise<Result<Order>> {
  return decideFresh(await databases.ofOrder(orderId), async (tx) => {
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
