import {
  acceptOffer,
  arrive,
  deliver,
  pickUp,
  type Run,
  type RunDecision,
  reviseTrip,
  takeBack,
} from "@swift-eats/domain/dispatch";
import { addSeconds, type OrderId, type Result } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  freshDay,
  give,
  type ScratchTown,
  scratchTown,
  seedWork,
  type Work,
} from "../scratch/index.ts";

let town: ScratchTown;
let work: Work;
beforeAll(async () => {
  town = await scratchTown();
  work = await seedWork(town, { orders: 3 });
});
afterAll(() => town.discard());
beforeEach(() => freshDay(town, work));

const sql = () => town.ports.databases.primary();
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const idAt = (index: number): OrderId => {
  const id = work.orderIds[index];
  if (!id) throw new Error("no such order");
  return id;
};

const asked = (orderIds: readonly OrderId[]) =>
  give(town, { orderIds, driverId: work.driverIds[0], lease: work.lease });

const change = async ({ trip }: Run, decide: (run: Run) => Result<RunDecision>): Promise<Run> =>
  must(await town.ports.trips.decide(trip.id, decide));
const taken = async (orderIds: readonly OrderId[]): Promise<Run> =>
  change(must(await asked(orderIds)), (run) => acceptOffer(run, town.ports.clock));
const cause = () => ({ actor: { role: "driver" as const, id: "d" }, at: town.ports.clock.now() });
const stopOf = (run: Run, orderId: OrderId, kind: "pickup" | "dropoff") => {
  const stop = run.trip.stops.find((each) => each.orderId === orderId && each.kind === kind);
  if (!stop) throw new Error("no such stop");
  return stop.id;
};

function revised(run: Run, orderIds: readonly OrderId[], payAmount: number) {
  const { trips, ids, clock } = town.ports;
  const on = run.orders.map(({ id }) => id);
  const joining = orderIds.filter((id) => !on.includes(id));
  const plan = {
    orderIds,
    payAmount,
    distanceMetres: 1_500,
    score: -900,
    stopIds: joining.flatMap(() => [ids.next(), ids.next()]) as never,
  };
  return trips.revise({ tripId: run.trip.id, joining, lease: work.lease }, (each, orders) =>
    reviseTrip(each, orders, { plan, at: clock.now() }),
  );
}

describe("a bundle", () => {
  test("is one trip: the kitchen once, each bag by its own code in any order, the doors as planned", async () => {
    const [first, second] = [idAt(1), idAt(0)];
    let run = await taken([first, second]);
    expect(run.trip.stops.map(({ kind, orderId }) => [kind, orderId])).toEqual([
      ["pickup", first],
      ["pickup", second],
      ["dropoff", first],
      ["dropoff", second],
    ]);
    run = await change(run, (each) => arrive(each, stopOf(run, first, "pickup"), cause()));
    expect(run.trip.stops.filter(({ arrivedAt }) => arrivedAt !== null)).toHaveLength(2);
    const codeOf = (id: OrderId) => run.orders.find((order) => order.id === id)?.pickupCode ?? "";
    const wrong = pickUp(run, stopOf(run, second, "pickup"), `${codeOf(second)}x`, cause());
    expect(wrong).toMatchObject({ refusal: { code: "dispatch.wrong_pickup_code" } });
    for (const id of [second, first])
      run = await change(run, (each) =>
        pickUp(each, stopOf(run, id, "pickup"), codeOf(id), cause()),
      );
    const pinOf = (id: OrderId) => run.orders.find((order) => order.id === id)?.pin ?? "";
    const early = deliver(run, stopOf(run, second, "dropoff"), { pin: pinOf(second) }, cause());
    expect(early).toMatchObject({ refusal: { code: "dispatch.not_the_next_stop" } });
    for (const id of [first, second])
      run = await change(run, (each) =>
        deliver(each, stopOf(run, id, "dropoff"), { pin: pinOf(id) }, cause()),
      );
    expect(run).toMatchObject({ trip: { status: "done" }, driver: { tripId: null } });
  });

  test("is bound whole or not at all", async () => {
    const other = must(await asked([idAt(0)]));
    await sql()`update drivers set trip_id = null where id = ${other.driver.id}`;
    expect(await asked([idAt(1), idAt(0)])).toMatchObject({
      refusal: { code: "dispatch.order_not_waiting" },
    });
    expect(await town.ports.orders.get(idAt(1))).toMatchObject({ tripId: null });
  });
});

test("an older fence is refused, and changes nothing", async () => {
  const fence = work.lease.fence - 1;
  const old = { ...work.lease, fence };
  const bound = await give(town, { orderIds: [idAt(0)], driverId: work.driverIds[0], lease: old });
  expect(bound).toMatchObject({ refusal: { code: "dispatch.lease_lost" } });
  const run = await taken([idAt(0)]);
  const lost = await town.ports.trips.decide(
    run.trip.id,
    (each) => takeBack(each, "better_plan", town.ports.clock.now()),
    old,
  );
  expect(lost).toMatchObject({ refusal: { code: "dispatch.lease_lost" } });
  expect(await town.ports.trips.get(run.trip.id)).toMatchObject({ status: "assigned", version: 2 });
});

describe("a better plan", () => {
  test("lets an order join before the kitchen is reached, and the pay never falls", async () => {
    const run = await taken([idAt(0)]);
    const joined = must(await revised(run, [idAt(1), idAt(0)], 100));
    expect(joined.trip).toMatchObject({ payAmount: 400, distanceMetres: 1_500, version: 3 });
    const stored = await town.ports.trips.get(run.trip.id);
    expect(stored?.stops.map(({ orderId, sequence }) => [orderId, sequence])).toEqual([
      [idAt(1), 1],
      [idAt(0), 2],
      [idAt(1), 3],
      [idAt(0), 4],
    ]);
    // The stops that were there keep their ids: the courier's device may name one right now.
    expect(stored?.stops[1]?.id).toBe(run.trip.stops[0]?.id);
    expect(await town.ports.orders.get(idAt(1))).toMatchObject({
      tripId: run.trip.id,
      driverId: run.driver.id,
    });
    await change(joined, (each) => arrive(each, stopOf(joined, idAt(1), "pickup"), cause()));
    expect(await revised(joined, [idAt(1), idAt(0), idAt(2)], 900)).toMatchObject({
      refusal: { code: "dispatch.kitchen_reached" },
    });
  });

  test("lets an order leave for another: it asks again, and may come back", async () => {
    const run = must(await revised(await taken([idAt(0)]), [idAt(0), idAt(1)], 500));
    const swapped = must(await revised(run, [idAt(1), idAt(2)], 450));
    expect(swapped.trip.payAmount).toBe(500);
    expect(await town.ports.orders.get(idAt(0))).toMatchObject({ tripId: null, driverId: null });
    const { trips, ids, clock } = town.ports;
    const plan = {
      orderIds: [idAt(1), idAt(2), idAt(0)],
      payAmount: 1,
      distanceMetres: 1,
      score: 0,
      stopIds: [ids.next(), ids.next()] as never,
    };
    const back = await trips.revise(
      { tripId: run.trip.id, joining: [idAt(0)], lease: work.lease },
      (each, orders) => reviseTrip(each, orders, { plan, at: clock.now() }),
    );
    expect(must(back).trip.stops.filter(({ outcome }) => outcome === null)).toHaveLength(6);
  });

  test("never reaches what left the trip: another courier keeps it when the first one's trip ends", async () => {
    const run = must(await revised(await taken([idAt(0)]), [idAt(0), idAt(1)], 500));
    must(await revised(run, [idAt(1), idAt(2)], 500));
    const [, second] = work.driverIds;
    const other = must(await give(town, { orderIds: [idAt(0)], driverId: second, mode: "direct" }));
    await change(run, (each) => takeBack(each, "better_plan", town.ports.clock.now()));
    expect(await town.ports.orders.get(idAt(0))).toMatchObject({
      tripId: other.trip.id,
      driverId: second,
    });
    expect(await town.ports.orders.get(idAt(1))).toMatchObject({ tripId: null, driverId: null });
  });

  test("takes a trip back before the kitchen: no churn for customer and kitchen, no mark against the courier", async () => {
    const before = await town.ports.orders.get(idAt(0));
    const run = await taken([idAt(0)]);
    await change(run, (each) => takeBack(each, "better_plan", town.ports.clock.now()));
    const after = await town.ports.orders.get(idAt(0));
    expect(after).toMatchObject({
      status: before?.status,
      promisedBy: before?.promisedBy,
      readyEstimate: before?.readyEstimate,
      tripId: null,
    });
    expect(await town.ports.trips.get(run.trip.id)).toMatchObject({ endReason: "better_plan" });
    const from = addSeconds(town.ports.clock.now(), -3_600);
    const [standing] = await town.ports.trips.standings("test-town", from);
    expect(standing).toMatchObject({ asked: 1, refused: 0 });
  });
});
