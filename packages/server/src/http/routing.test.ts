import { acceptOffer, arrive, pickUp, type Run } from "@swift-eats/domain/dispatch";
import type { OrderId, Result } from "@swift-eats/domain/kernel";
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
  work = await seedWork(town, { orders: 2 });
});
afterAll(() => town.discard());
beforeEach(() => freshDay(town, work));

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

/** The first courier has the orders and rides to the first door: all bags are taken. */
async function onTheWay(orderIds: readonly OrderId[]): Promise<Run> {
  const { trips, clock } = town.ports;
  const asked = must(
    await give(town, { orderIds, driverId: work.driverIds[0], lease: work.lease }),
  );
  let run = must(await trips.decide(asked.trip.id, (each) => acceptOffer(each, clock)));
  for (const [index, id] of orderIds.entries()) {
    const cause = { actor: { role: "driver" as const, id: "d" }, at: clock.now() };
    const stop = run.trip.stops.find((each) => each.orderId === id && each.kind === "pickup");
    const code = run.orders.find((each) => each.id === id)?.pickupCode ?? "";
    if (!stop) throw new Error("no such stop");
    if (index === 0)
      run = must(await trips.decide(run.trip.id, (each) => arrive(each, stop.id, cause)));
    run = must(await trips.decide(run.trip.id, (each) => pickUp(each, stop.id, code, cause)));
  }
  return run;
}

const ids = () => {
  const [first, second] = work.orderIds;
  if (!first || !second) throw new Error("two orders");
  return [first, second] as const;
};

describe("the way to the next stop", () => {
  test("is the courier's, with what to do and where it comes from", async () => {
    const [first] = ids();
    const run = await onTheWay([first]);
    const courier = await town.as("driver@test.example");
    const { status, body } = await courier("GET", `/trips/${run.trip.id}/route`);
    expect(status).toBe(200);
    expect(body.stopId).toBe(run.trip.stops.at(-1)?.id);
    // No routing process runs here: a straight line, and it says so.
    expect(body.source).toBe("great_circle");
    expect(body.line.coordinates).toEqual([
      [8, 54],
      [town.door.lng, town.door.lat],
    ]);
    expect(body.steps.map((step: { turn: string }) => step.turn)).toEqual(["depart", "arrive"]);
    expect(body.metres).toBeGreaterThan(600);
  });

  test("is operations' too, and nobody else's", async () => {
    const [first] = ids();
    const run = await onTheWay([first]);
    const path = `/trips/${run.trip.id}/route`;
    const desk = await town.as("operations@test.example");
    expect((await desk("GET", path)).body.stopId).toBe(run.trip.stops.at(-1)?.id);
    expect((await (await town.as("driver2@test.example"))("GET", path)).status).toBe(404);
    expect((await (await town.as("customer@test.example"))("GET", path)).status).toBe(403);
    expect((await town.anyone("GET", path)).status).toBe(401);
  });

  test("of an offer leads to the kitchen", async () => {
    const [first] = ids();
    const asked = must(
      await give(town, { orderIds: [first], driverId: work.driverIds[0], lease: work.lease }),
    );
    const courier = await town.as("driver@test.example");
    const { body } = await courier("GET", `/trips/${asked.trip.id}/route`);
    expect(body.stopId).toBe(asked.trip.stops[0]?.id);
  });
});

describe("what a customer sees of the way", () => {
  const seen = async (id: OrderId) =>
    (await (await town.as("operations@test.example"))("GET", `/orders/${id}/route`)).body;

  test("is nothing before the bag is taken, then the line to the own door and no more", async () => {
    const [first] = ids();
    must(await give(town, { orderIds: [first], driverId: work.driverIds[0], lease: work.lease }));
    expect(await seen(first)).toEqual({ source: null, line: null });
    await freshDay(town, work);
    await onTheWay([first]);
    const { source, line, ...more } = await seen(first);
    expect(more).toEqual({});
    expect(source).toBe("great_circle");
    expect(line.coordinates.at(-1)).toEqual([town.door.lng, town.door.lat]);
  });

  test("is nothing while another door comes first", async () => {
    const [first, second] = ids();
    await onTheWay([first, second]);
    expect((await seen(first)).line).not.toBeNull();
    expect(await seen(second)).toEqual({ source: null, line: null });
  });

  test("is nothing of another's order", async () => {
    const [first] = ids();
    await onTheWay([first]);
    const path = `/orders/${first}/route`;
    expect((await (await town.as("other@test.example"))("GET", path)).status).toBe(404);
    expect((await town.anyone("GET", path)).status).toBe(404);
  });
});
