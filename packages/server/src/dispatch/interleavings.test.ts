import {
  acceptOffer,
  cancelOrder,
  declineOffer,
  expireOffer,
  members,
  reviseTrip,
  takeBack,
} from "@swift-eats/domain/dispatch";
import type { OrderId, Result, TripId } from "@swift-eats/domain/kernel";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  freshDay,
  give,
  history,
  type ScratchTown,
  scratchTown,
  seedWork,
  type Work,
} from "../scratch/index.ts";

const isLong = process.env.TEST_LONG === "1";

let town: ScratchTown;
let work: Work;
beforeAll(async () => {
  town = await scratchTown();
  work = await seedWork(town, { orders: 4 });
});
afterAll(() => town.discard());

/** What anybody may try at any moment, and how often: what makes long stories more often than what ends them. */
const acts = {
  offer: 3,
  bundle: 3,
  tell: 3,
  accept: 5,
  decline: 1,
  expire: 1,
  join: 2,
  exchange: 4,
  withdraw: 2,
  offline: 1,
  cancel: 1,
} as const;
type Act = keyof typeof acts;

const act = fc.record({
  act: fc.constantFrom(
    ...Object.entries(acts).flatMap(([name, times]) => Array<Act>(times).fill(name as Act)),
  ),
  // With which order, courier or trip.
  a: fc.nat({ max: 11 }),
  b: fc.nat({ max: 11 }),
});
/** Batches: what is in one happens at once. */
const day = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 });

const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % items.length];

async function perform(given: { readonly act: Act; readonly a: number; readonly b: number }) {
  const { trips, clock } = town.ports;
  const order = pick(work.orderIds, given.a);
  const other = pick(work.orderIds, given.a + 1);
  const driver = pick(work.driverIds, given.b);
  if (!order || !other || !driver) throw new Error("nothing to work with");
  const held = { driverId: driver, lease: work.lease };
  const open = await openTrips();
  const trip = pick(open, given.b);
  const late = {
    now: () => new Date(clock.now().getTime() + 3_600_000),
    wall: () => new Date(clock.wall().getTime() + 3_600_000),
  };
  switch (given.act) {
    case "offer":
      return give(town, { ...held, orderIds: [order], mode: "offer" });
    case "bundle":
      return give(town, { ...held, orderIds: [order, other], mode: "offer" });
    case "tell":
      return give(town, { ...held, orderIds: [order, other], mode: "direct" });
    case "cancel":
      return cancelOrder(town.ports, {
        orderId: order,
        cause: { actor: { role: "operations", id: null }, at: clock.now(), reason: "a test" },
      });
  }
  if (!trip) return;
  switch (given.act) {
    case "accept":
      return trips.decide(trip, (run) => acceptOffer(run, clock));
    case "decline":
      return trips.decide(trip, (run) => declineOffer(run, "too_far", clock.now()));
    case "expire":
      return trips.decide(trip, (run) => expireOffer(run, late));
    case "withdraw":
      return trips.decide(trip, (run) => takeBack(run, "better_plan", clock.now()), work.lease);
    case "offline":
      return trips.decide(trip, (run) => takeBack(run, "courier_offline", clock.now()));
    case "join":
      return change(trip, order, 0);
    case "exchange":
      return change(trip, order, 1);
  }
}

/** An order joins the trip, and so many of those on it leave. */
async function change(tripId: TripId, orderId: OrderId, leaving: number): Promise<Result<unknown>> {
  const { trips, clock, ids } = town.ports;
  return trips.revise({ tripId, joining: [orderId], lease: work.lease }, (run, orders) =>
    reviseTrip(run, orders, {
      plan: {
        orderIds: [
          ...members(run)
            .slice(leaving)
            .map(({ id }) => id),
          orderId,
        ],
        distanceMetres: 1_200,
        payAmount: 300,
        score: -90,
        stopIds: [ids.next(), ids.next()],
      },
      at: clock.now(),
    }),
  );
}

const openTrips = async (): Promise<readonly TripId[]> =>
  (
    await town.ports.databases.primary()<{ id: TripId }[]>`
      select id from trips where status in ('offered', 'assigned', 'at_restaurant', 'under_way') order by id`
  ).map(({ id }) => id);

/** Courier, trip and order say the same of each other: the rows of those that do not. */
async function contradictions() {
  const sql = town.ports.databases.primary();
  return sql`
    with open as (
      select id, driver_id, status from trips where status in ('offered', 'assigned', 'at_restaurant', 'under_way')
    ), held as (
      select distinct s.order_id, s.trip_id from trip_stops s join open on open.id = s.trip_id where s.outcome is null
    )
    select 'order' as what, o.id, o.trip_id::text, held.trip_id::text as held from orders o
      left join held on held.order_id = o.id
      where o.trip_id is distinct from held.trip_id
    union all
    select 'driver', d.id, d.trip_id::text, open.id::text from drivers d left join open on open.driver_id = d.id
      where d.trip_id is distinct from open.id
    union all
    select 'courier of an order', o.id, o.driver_id::text, open.driver_id::text from orders o
      left join open on open.id = o.trip_id
      where o.status = 'ready'
        and o.driver_id is distinct from case when open.status = 'offered' then null else open.driver_id end
    union all
    select 'stops', s.trip_id, s.is_open::text, s.outcome from trip_stops s left join open on open.id = s.trip_id
      where s.is_open and (open.id is null or s.outcome is not null)`;
}

/** The order's own story: never two couriers at once, and a request after each courier who went. */
async function expectNobodyTwiceAndNobodyForgotten() {
  const told = await history(town, work);
  for (const id of work.orderIds) {
    let holder: unknown = null;
    for (const { type, facts } of told.filter(({ orderId }) => orderId === id)) {
      if (type === "DriverAssigned") {
        expect(holder).toBeNull();
        holder = facts.tripId;
      } else if (type === "DriverReleased" || type === "OrderCancelled") holder = null;
    }
  }
  const sql = town.ports.databases.primary();
  const alive = await sql<{ id: OrderId }[]>`
    select id from orders where id in ${sql(work.orderIds)} and status <> 'cancelled' order by id`;
  const wanted = await town.ports.requests.wanted("test-town");
  expect(wanted.map(({ orderId }) => orderId)).toEqual(alive.map(({ id }) => id));
}

test("accept, decline, expire, cancel, offline and a changing plan in any interleaving: nobody twice, nobody forgotten", {
  timeout: isLong ? 3_600_000 : 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(day, async (batches) => {
      await freshDay(town, work);
      for (const batch of batches) {
        await Promise.all(batch.map(perform));
        expect(await contradictions()).toEqual([]);
      }
      await expectNobodyTwiceAndNobodyForgotten();
    }),
    { numRuns: isLong ? 10_000 : 1_000 },
  );
});
