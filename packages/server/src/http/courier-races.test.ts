import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Reply, type ScratchTown, scratchTown } from "../scratch/index.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
});
afterAll(() => town.discard());

const long = process.env.TEST_LONG === "1";
const sql = () => town.ports.databases.primary();

async function placed(changes: object = {}): Promise<string> {
  const answer = await town.anyone("POST", "/orders", await town.order(changes), {
    "idempotency-key": crypto.randomUUID(),
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
}

/** A courier on duty and free, at the kitchen. */
async function onDuty(email: string) {
  const courier = await town.as(email);
  await courier("PUT", "/courier/duty", { on: true, consent: true });
  await sql()`update drivers set position = 'SRID=4326;POINT(8 54)', position_at = ${town.ports.clock.now()} where duty = 'on'`;
  return courier;
}

const asked = { mode: "offer", offerSeconds: 90, score: -60 } as const;

/** An order that waits for a courier, offered to this one by operations' tools. */
async function offeredTo(driverId: string): Promise<{ orderId: string; tripId: string }> {
  const { offer } = await import("@swift-eats/domain/dispatch");
  const orderId = await placed();
  const kitchen = await town.as("kitchen@test.example");
  await kitchen("PUT", `/orders/${orderId}/acceptance`, { prepMinutes: 10 });
  const { ids, clock, trips } = town.ports;
  const bound = await trips.bind(
    { driverId: driverId as never, orderIds: [orderId as never] },
    (driver, orders) =>
      offer(
        driver,
        orders,
        {
          ...asked,
          tripId: ids.next(),
          stopIds: [ids.next(), ids.next()],
          payAmount: 400,
          distanceMetres: 900,
          driverEtaSeconds: 60,
          dueWall: clock.wall(),
        },
        clock,
      ),
  );
  if (!bound.ok) throw new Error(bound.refusal.code);
  return { orderId, tripId: bound.value.trip.id };
}

const statuses = (replies: readonly Reply[]) => replies.map(({ status }) => status).sort();

describe("couriers", () => {
  test("one courier accepting on two devices at once holds the order once", async () => {
    const courier = await onDuty("driver@test.example");
    const { driverId } = (await courier("GET", "/courier")).body;
    const { orderId, tripId } = await offeredTo(driverId);
    const replies = await Promise.all(
      [1, 2].map(() => courier("PUT", `/trips/${tripId}/acceptance`)),
    );
    expect(statuses(replies)).toEqual([200, 200]);
    const history = await town.ports.orders.history(orderId as never);
    expect(history.filter(({ type }) => type === "DriverAssigned")).toHaveLength(1);
    const other = await town.as("driver2@test.example");
    expect(await other("PUT", `/trips/${tripId}/acceptance`)).toMatchObject({ status: 404 });
    await release(tripId);
  });

  test("acceptance against expiry at the same instant: one of the two, never both", {
    timeout: 300_000,
  }, async () => {
    const { expireOffer } = await import("@swift-eats/domain/dispatch");
    const courier = await onDuty("driver@test.example");
    const { driverId } = (await courier("GET", "/courier")).body;
    for (let round = 0; round < (long ? 100 : 10); round += 1) {
      const { orderId, tripId } = await offeredTo(driverId);
      // The offer is over for the sweeper's clock, and just not over for the courier's request.
      const late = {
        now: () => new Date(town.ports.clock.now().getTime() + 3_600_000),
        wall: () => new Date(Date.now() + 3_600_000),
      };
      const [accepted] = await Promise.all([
        courier("PUT", `/trips/${tripId}/acceptance`),
        town.ports.trips.decide(tripId as never, (run) => expireOffer(run, late)),
      ]);
      const trip = await town.ports.trips.get(tripId as never);
      const order = await town.ports.orders.get(orderId as never);
      if (accepted.status === 200 && trip?.status === "assigned")
        expect(order).toMatchObject({ tripId, driverId });
      else
        expect({ status: trip?.status, tripId: order?.tripId }).toEqual({
          status: "released",
          tripId: null,
        });
      if (trip?.status === "assigned") await release(tripId);
      await onDuty("driver@test.example");
    }
  });

  test("two assigners racing for one courier and for one order: exactly one wins, the index backs it", async () => {
    const { offer } = await import("@swift-eats/domain/dispatch");
    const { ids, clock, trips } = town.ports;
    const first = await onDuty("driver@test.example");
    const second = await onDuty("driver2@test.example");
    const drivers = [
      (await first("GET", "/courier")).body.driverId,
      (await second("GET", "/courier")).body.driverId,
    ];
    const kitchen = await town.as("kitchen@test.example");
    const orders = await Promise.all([placed(), placed()]);
    for (const id of orders) await kitchen("PUT", `/orders/${id}/acceptance`, { prepMinutes: 10 });
    const bind = (driverId: string, orderId: string) =>
      trips.bind({ driverId: driverId as never, orderIds: [orderId as never] }, (driver, waiting) =>
        offer(
          driver,
          waiting,
          {
            ...asked,
            tripId: ids.next(),
            stopIds: [ids.next(), ids.next()],
            payAmount: 1,
            distanceMetres: 1,
            driverEtaSeconds: 1,
            dueWall: clock.wall(),
          },
          clock,
        ),
      );
    const everyPair = drivers.flatMap((driver) => orders.map((order) => [driver, order] as const));
    const bound = await Promise.all(
      [...everyPair, ...everyPair].map(([driver, order]) => bind(driver, order)),
    );
    expect(bound.filter(({ ok }) => ok)).toHaveLength(2);
    const [row] = await sql()`
      select count(*)::int as open, count(distinct driver_id)::int as drivers from trips where status = 'offered'`;
    expect(row).toEqual({ open: 2, drivers: 2 });
    for (const each of bound) if (each.ok) await release(each.value.trip.id);
  });
});

async function release(tripId: string): Promise<void> {
  const { release: free } = await import("@swift-eats/domain/dispatch");
  const freed = await town.ports.trips.decide(tripId as never, (run) =>
    free(run, { reason: "test", at: town.ports.clock.now(), by: { role: "system", id: null } }),
  );
  if (!freed.ok) throw new Error(freed.refusal.code);
}

describe("cancel against accept against pick-up", () => {
  const timeout = { timeout: long ? 900_000 : 60_000 };
  test(
    "in any interleaving the history is without a hole and every step is an edge of the table",
    timeout,
    async () => {
      const { moves } = await import("@swift-eats/domain/ordering");
      const courier = await onDuty("driver@test.example");
      const { driverId } = (await courier("GET", "/courier")).body;
      const kitchen = await town.as("kitchen@test.example");
      const operations = await town.as("operations@test.example");
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), async (scheduler) => {
          await onDuty("driver@test.example");
          const { orderId, tripId } = await offeredTo(driverId);
          await courier("PUT", `/trips/${tripId}/acceptance`);
          const run = await town.ports.trips.run(tripId as never);
          const [pickup] = run?.trip.stops ?? [];
          const steps: (() => Promise<unknown>)[] = [
            () => kitchen("PUT", `/orders/${orderId}/readiness`),
            () =>
              kitchen(
                "POST",
                `/orders/${orderId}/delays`,
                { minutes: 5 },
                { "idempotency-key": crypto.randomUUID() },
              ),
            () =>
              operations("POST", `/operations/orders/${orderId}/cancellation`, {
                reason: "a test of races",
              }),
            () =>
              courier("POST", `/trips/${tripId}/pickups`, {
                stopId: pickup?.id,
                code: run?.orders[0]?.pickupCode,
              }),
            () => courier("POST", `/trips/${tripId}/arrivals`, { stopId: pickup?.id }),
          ];
          const running = steps.map((step) => scheduler.schedule(Promise.resolve()).then(step));
          await scheduler.waitAll();
          await Promise.all(running);
          const history = await town.ports.orders.history(orderId as never);
          let at = "awaiting_payment";
          for (const { facts } of history) {
            if (typeof facts.to !== "string") continue;
            expect(facts.from).toBe(at);
            expect(Object.values(moves[at as keyof typeof moves])).toContain(facts.to);
            at = facts.to;
          }
          const order = await town.ports.orders.get(orderId as never);
          expect(order?.status).toBe(at);
          expect(at).toBe("cancelled");
          const driver = await town.ports.drivers.get(driverId);
          expect(driver?.tripId).toBeNull();
        }),
        { numRuns: long ? 1_000 : 40 },
      );
    },
  );
});
