import type { Decision, ScoreTerms } from "@swift-eats/domain/dispatch";
import { addSeconds, type DriverId, type OrderId, type TripId } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";

type Caller = Awaited<ReturnType<ScratchTown["as"]>>;

let town: ScratchTown;
let operations: Caller;
let sam: Caller;
let pat: Caller;
let orderId: OrderId;
const drivers: Record<string, DriverId> = {};

beforeAll(async () => {
  town = await scratchTown();
  operations = await town.as("operations@test.example");
  sam = await town.as("driver@test.example");
  pat = await town.as("driver2@test.example");
  for (const [name, caller] of Object.entries({ sam, pat })) {
    const on = await caller("PUT", "/courier/duty", { on: true, consent: true });
    drivers[name] = on.body.driverId;
  }
  const key = { "idempotency-key": crypto.randomUUID() };
  const placed = await town.anyone("POST", "/orders", await town.order(), key);
  orderId = placed.body.id;
  const kitchen = await town.as("kitchen@test.example");
  await kitchen("PUT", `/orders/${orderId}/acceptance`, { prepMinutes: 10 });
  await operations("PUT", `/operations/orders/${orderId}/assignment`, {
    driverId: drivers.sam,
    reason: "so that there is a trip",
  });
  await town.ports.decisions.keep(await decisions());
});
afterAll(() => town.discard());

const terms: ScoreTerms = {
  clickToDoor: 1_500,
  courierTime: 80,
  freshness: 12,
  balance: 0,
  performance: 0,
};

async function decisions(): Promise<Decision[]> {
  const [trip] = await town.ports.databases.primary()<{ id: TripId }[]>`select id from trips`;
  const decidedAt = town.ports.clock.now();
  const { sam: chosen, pat: second } = drivers;
  if (!trip || !chosen || !second) throw new Error("the town has no trip");
  const about = { geoKey: "test-town", orderId, bundle: [orderId] };
  return [
    {
      ...about,
      kind: "deferred",
      driverId: chosen,
      tripId: null,
      decidedAt,
      until: addSeconds(decidedAt, 240),
      reason: "food_not_ready",
      terms: null,
      runnersUp: [],
    },
    {
      ...about,
      kind: "offered",
      driverId: chosen,
      tripId: trip.id,
      decidedAt,
      until: null,
      reason: null,
      terms,
      runnersUp: [
        {
          driverId: second,
          terms: { ...terms, clickToDoor: 1_800 },
          worseBySeconds: 300,
          reason: "slower",
        },
      ],
    },
  ];
}

describe("dispatch explained", () => {
  test("operations read every decision on an order, newest first, with names, terms and the trip", async () => {
    const reply = await operations("GET", `/operations/orders/${orderId}/decisions`);
    expect(reply).toMatchObject({
      status: 200,
      body: {
        items: [
          {
            kind: "offered",
            driverName: "Sam Rider",
            terms,
            trip: { answer: "accepted", currency: "EUR" },
            bundle: [{ orderId, restaurantName: "open-kitchen", customerFirstName: "Robin" }],
            runnersUp: [{ driverName: "Pat Rider", worseBySeconds: 300, reason: "slower" }],
          },
          { kind: "deferred", reason: "food_not_ready", terms: null, runnersUp: [] },
        ],
        wishes: [],
      },
    });
  });

  test("a courier's list names what they were asked and what another was better for", async () => {
    const chosen = await operations("GET", `/operations/drivers/${drivers.sam}/decisions`);
    expect(chosen.body.driver).toMatchObject({ name: "Sam Rider", shiftEndsAt: null });
    expect(chosen.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      "offered",
      "deferred",
    ]);
    const second = await operations("GET", `/operations/drivers/${drivers.pat}/decisions`);
    expect(second.body.items).toMatchObject([{ kind: "offered", driverName: "Sam Rider" }]);
  });

  test("a courier reads their own side only: no other courier, no customer", async () => {
    const mine = await sam("GET", "/courier/decisions");
    expect(mine.body.items).toMatchObject([
      { outcome: "asked", why: "soonest", orders: 1, answer: "accepted", worseByMinutes: null },
    ]);
    const theirs = await pat("GET", "/courier/decisions");
    expect(theirs.body.items).toMatchObject([
      { outcome: "not_asked", why: "later", worseByMinutes: 5, payAmount: null, answer: null },
    ]);
    for (const { body } of [mine, theirs])
      expect(JSON.stringify(body)).not.toMatch(/Sam|Pat|Robin|driverId|"(lng|lat)"/);
  });
});

describe("dispatch steered", () => {
  const wish = (driverId = drivers.pat) => `/operations/orders/${orderId}/wishes/${driverId}`;

  test("a courier is pinned or forbidden with a reason, and the wish is taken back; all on record", async () => {
    const pinned = await operations("PUT", wish(), { kind: "pin", reason: "Knows the house" });
    expect(pinned.body.wishes).toMatchObject([
      { driverName: "Pat Rider", kind: "pin", reason: "Knows the house", setByName: "Alex Ops" },
    ]);
    const forbidden = await operations("PUT", wish(), { kind: "forbid", reason: "Has no bag" });
    expect(forbidden.body.wishes).toMatchObject([{ kind: "forbid" }]);
    expect((await operations("DELETE", wish())).body.wishes).toEqual([]);
    const sql = town.ports.databases.primary();
    const audited = await sql`
      select action, reason from audit_log where subject = ${orderId} and action <> 'assign' order by id`;
    expect(audited).toMatchObject([
      { action: "pin courier", reason: "Knows the house" },
      { action: "forbid courier", reason: "Has no bag" },
      { action: "remove wish", reason: null },
    ]);
  });

  test("a wish without a reason, for nobody or for no order is refused", async () => {
    const nobody = "019cae00-0000-7000-8000-000000000001";
    const body = { kind: "pin", reason: "Because" };
    expect((await operations("PUT", wish(), { kind: "pin" })).status).toBe(422);
    expect(await operations("PUT", wish(nobody as DriverId), body)).toMatchObject({
      status: 404,
      body: { code: "drivers.unknown_driver" },
    });
    const elsewhere = `/operations/orders/${nobody}/wishes/${drivers.pat}`;
    expect((await operations("PUT", elsewhere, body)).status).toBe(404);
  });

  test("a zone's settings change until an instant, go back to the standard, and who did it stays", async () => {
    const zone = "/operations/zones/test-town/dispatch";
    const before = await operations("GET", zone);
    expect(before.body).toMatchObject({ current: null, history: [] });
    expect(before.body.settings).toEqual(before.body.standard);
    expect(before.body.standard.payPerTripAmount).toBe(300);

    const untilAt = addSeconds(town.ports.clock.now(), 3_600).toISOString();
    const changes = { ordersPerTripMax: 2, offerSeconds: 60 };
    const body = { changes, untilAt, reason: "Rain until seven" };
    const changed = await operations("POST", `${zone}/settings`, body);
    expect(changed.body.settings).toEqual({ ...before.body.standard, ...changes });
    expect(changed.body.current).toMatchObject({ changes, untilAt, setByName: "Alex Ops" });

    const standard = { changes: {}, untilAt: null, reason: "It is dry again" };
    const back = await operations("POST", `${zone}/settings`, standard);
    expect(back.body.settings).toEqual(before.body.standard);
    expect(back.body.current).toBeNull();
    expect(back.body.history).toHaveLength(2);
  });

  test.each([
    ["an end that has passed", { untilAt: "2020-01-01T00:00:00Z" }, "dispatch.ends_in_the_past"],
    ["an hour to answer", { changes: { offerSeconds: 3_600 } }, "wire.invalid"],
    ["half an order", { changes: { ordersPerTripMax: 1.5 } }, "wire.invalid"],
    ["a setting nobody knows", { changes: { luck: 1 } }, "wire.invalid"],
    ["no reason", { reason: "" }, "wire.invalid"],
  ])("%s is refused", async (_, bad, code) => {
    const body = { changes: {}, untilAt: null, reason: "A test", ...bad };
    const reply = await operations("POST", "/operations/zones/test-town/dispatch/settings", body);
    expect(reply).toMatchObject({ status: 422, body: { code } });
  });

  test("the figures of a zone are those of its orders, offers and couriers", async () => {
    const { body } = await operations("GET", "/operations/dispatch");
    expect(body.items).toMatchObject([
      {
        geoKey: "test-town",
        waiting: 0,
        offersOpen: 0,
        driversOnDuty: 2,
        driversFree: 1,
        offersAnswered: 1,
        declineShare: 0,
        changed: false,
      },
    ]);
  });
});

describe("a courier's shift", () => {
  test("ends when they say, not before anything could be brought, and is forgotten off duty", async () => {
    const soon = addSeconds(town.ports.clock.now(), 60).toISOString();
    expect(await pat("PUT", "/courier/duty", { on: true, until: soon })).toMatchObject({
      status: 422,
      body: { code: "drivers.shift_too_short" },
    });
    const until = addSeconds(town.ports.clock.now(), 7_200).toISOString();
    const on = await pat("PUT", "/courier/duty", { on: true, until });
    expect(on.body.shiftEndsAt).toBe(until);
    expect((await pat("PUT", "/courier/duty", { on: false })).body.shiftEndsAt).toBeNull();
  });

  test("a trip that is taken back says why", async () => {
    await operations("POST", `/operations/orders/${orderId}/release`, { reason: "Flat tyre" });
    expect((await sam("GET", "/courier")).body.takenBack).toMatchObject({ reason: "operations" });
  });
});
