import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Driver } from "../drivers/index.ts";
import { addSeconds, type Result, system } from "../kernel/index.ts";
import { cancel } from "../ordering/index.ts";
import { sampleOrder } from "../ordering/suite.ts";
import { customerSees, kitchenSees } from "../tracking/index.ts";
import { acceptOffer, declineOffer, expireOffer } from "./answer-offer.ts";
import { offer } from "./offer.ts";
import { release } from "./release.ts";
import { arrive, deliver, dropOrder, failStop, pickUp, startWaiting } from "./run.ts";
import { currentStop, isOpenTrip, type Run, type RunDecision } from "./trip.ts";

const at = new Date("2026-03-02T11:20:00Z");
const clockAt = (now: Date, wall = now) => ({ now: () => now, wall: () => wall, rate: () => 1 });
const cause = { actor: { role: "driver" as const, id: "d" }, at };

const free = {
  id: "d",
  accountId: "a",
  geoKey: "test-town",
  version: 1,
  name: "Sam",
  vehicle: "bicycle",
  duty: "on",
  dutySince: at,
  consentAt: at,
  tripId: null,
  freeSince: at,
  ignoredOffers: 0,
  position: { lng: 8, lat: 54 },
  positionAt: at,
} as unknown as Driver;
const offerSeconds = 90;
const plan = {
  tripId: "t",
  stopIds: ["s1", "s2"],
  mode: "offer",
  offerSeconds,
  score: -100,
  payAmount: 500,
  distanceMetres: 1_000,
  driverEtaSeconds: 100,
  dueWall: at,
} as never;

const must = (result: Result<RunDecision>): Run => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.run;
};
const offered = (order = sampleOrder({ status: "ready" })) =>
  must(offer(free, [order], plan, clockAt(at)));
const taken = (order?: ReturnType<typeof sampleOrder>) =>
  must(acceptOffer(offered(order), clockAt(at)));
const [kitchen, door] = ["s1", "s2"] as never[] as [never, never];

describe("an offer", () => {
  test("holds courier and order, and a second one for either is refused", () => {
    const run = offered();
    expect(run.driver.tripId).toBe("t");
    const [order] = run.orders;
    if (!order) throw new Error("no order");
    expect(offer(run.driver, [sampleOrder({ status: "ready" })], plan, clockAt(at))).toMatchObject({
      refusal: { code: "dispatch.driver_not_free" },
    });
    expect(offer(free, [order], plan, clockAt(at))).toMatchObject({
      refusal: { code: "dispatch.order_not_waiting" },
    });
  });

  test("only a yes in time assigns; a yes twice is one yes", () => {
    const yes = acceptOffer(offered(), clockAt(addSeconds(at, offerSeconds - 1)));
    expect(yes).toMatchObject({ value: { messages: [{ eventType: "DriverAssigned" }] } });
    expect(acceptOffer(must(yes), clockAt(at))).toMatchObject({
      value: { facts: [], messages: [] },
    });
    const late = addSeconds(at, offerSeconds + 1);
    expect(acceptOffer(offered(), clockAt(late))).toMatchObject({
      refusal: { code: "dispatch.offer_expired" },
    });
  });

  test("in fast city time an offer still stands for three wall seconds", () => {
    const cityLate = addSeconds(at, 3_600);
    expect(acceptOffer(offered(), clockAt(cityLate, addSeconds(at, 2)))).toMatchObject({
      ok: true,
    });
    expect(expireOffer(offered(), clockAt(cityLate, addSeconds(at, 2)))).toMatchObject({
      value: { facts: [] },
    });
  });

  test("a no frees both and asks again", () => {
    const no = declineOffer(offered(), "too_far", at);
    expect(no).toMatchObject({
      value: {
        run: {
          driver: { tripId: null, freeSince: at },
          orders: [{ tripId: null }],
          trip: { status: "released" },
        },
        messages: [{ eventType: "AssignmentRequested" }],
      },
    });
  });

  test("the third offer without an answer takes the courier off duty", () => {
    const late = addSeconds(at, offerSeconds + 5);
    const run = offered();
    const ignored = { ...run, driver: { ...run.driver, ignoredOffers: 2 } };
    expect(expireOffer(ignored, clockAt(late))).toMatchObject({
      value: { run: { driver: { duty: "off", position: null } } },
    });
  });
});

describe("a trip", () => {
  test("kitchen, code, door, PIN: delivered, paid and free again; every action twice is done once", () => {
    let run = must(arrive(taken(), kitchen, cause));
    expect(run.trip.status).toBe("at_restaurant");
    expect(pickUp(run, kitchen, "nope", cause)).toMatchObject({
      refusal: { code: "dispatch.wrong_pickup_code" },
    });
    run = must(pickUp(run, kitchen, " k7f3 ", cause));
    expect(pickUp(run, kitchen, "K7F3", cause)).toMatchObject({ value: { facts: [] } });
    expect(deliver(run, door, { pin: "0000" }, cause)).toMatchObject({
      refusal: { code: "dispatch.wrong_pin" },
    });
    run = must(deliver(run, door, { pin: "4711" }, cause));
    expect(run).toMatchObject({
      trip: { status: "done" },
      driver: { tripId: null },
      orders: [{ status: "delivered" }],
    });
  });

  test("food that is not ready stays in the kitchen, and no stop is skipped", () => {
    const run = taken(sampleOrder({ status: "preparing" }));
    expect(pickUp(run, kitchen, "K7F3", cause)).toMatchObject({
      refusal: { code: "dispatch.not_ready_yet" },
    });
    expect(deliver(run, door, { pin: "4711" }, cause)).toMatchObject({
      refusal: { code: "dispatch.not_the_next_stop" },
    });
  });

  test("a photo is proof only where the bag may be left at the door", () => {
    const order = sampleOrder({ status: "ready" });
    const reception = sampleOrder({
      status: "ready",
      dropOff: order.dropOff && { ...order.dropOff, handOver: "reception" },
    });
    const photo = { photo: "abcdef0123" };
    expect(
      deliver(must(pickUp(taken(), kitchen, "K7F3", cause)), door, photo, cause),
    ).toMatchObject({ ok: true });
    expect(
      deliver(must(pickUp(taken(reception), kitchen, "K7F3", cause)), door, photo, cause),
    ).toMatchObject({ refusal: { code: "dispatch.pin_needed" } });
  });

  test("nobody at the door: five minutes first, then undeliverable, and the courier is free", () => {
    const carrying = must(pickUp(taken(), kitchen, "K7F3", cause));
    expect(failStop(carrying, door, "nobody_there", cause)).toMatchObject({
      refusal: { code: "dispatch.wait_first" },
    });
    const waiting = must(startWaiting(carrying, door, cause));
    const later = { ...cause, at: addSeconds(at, 301) };
    expect(failStop(waiting, door, "nobody_there", later)).toMatchObject({
      value: {
        run: {
          trip: { status: "done", payAmount: 500 },
          driver: { tripId: null },
          orders: [{ status: "undeliverable" }],
        },
      },
    });
  });

  test("a cancelled order ends the trip and frees the courier in the same decision", () => {
    const run = taken();
    const [order] = run.orders;
    const cancelled = order && cancel(order, { ...cause, actor: { role: "customer", id: "c" } });
    if (!cancelled?.ok) throw new Error("not cancelled");
    expect(dropOrder(run, cancelled.value, cause)).toMatchObject({
      value: {
        run: {
          trip: { status: "released" },
          driver: { tripId: null },
          orders: [{ status: "cancelled", tripId: null }],
        },
      },
    });
  });

  test("nobody is freed with food in the hand", () => {
    const carrying = must(pickUp(taken(), kitchen, "K7F3", cause));
    expect(release(carrying, { reason: "late", at, by: system })).toMatchObject({
      refusal: { code: "dispatch.food_in_hand" },
    });
  });

  test("whatever is tried in whatever order: a closed trip holds nobody, an open one holds its driver", () => {
    const acts: Record<string, (run: Run) => Result<RunDecision>> = {
      accept: (run) => acceptOffer(run, clockAt(at)),
      decline: (run) => declineOffer(run, "other", at),
      expire: (run) => expireOffer(run, clockAt(addSeconds(at, 100))),
      arrive: (run) => arrive(run, currentStop(run.trip)?.id ?? kitchen, cause),
      pickUp: (run) => pickUp(run, kitchen, "K7F3", cause),
      deliver: (run) => deliver(run, door, { pin: "4711" }, cause),
      wait: (run) => startWaiting(run, door, cause),
      fail: (run) => failStop(run, door, "refused", cause),
      release: (run) => release(run, { reason: "x", at, by: system }),
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 12 }), (walk) => {
        let run = offered();
        for (const name of walk) {
          const result = acts[name]?.(run);
          if (result?.ok) run = result.value.run;
          const open = isOpenTrip(run.trip.status);
          expect(run.driver.tripId).toBe(open ? "t" : null);
          const [order] = run.orders;
          if (order?.status === "picked_up") expect(open).toBe(true);
          // A customer sees a position only on their own leg, a kitchen only before pick-up: never both.
          if (order)
            expect(
              customerSees(run.trip, order.id) === "position" && kitchenSees(run.trip, order.id),
            ).toBe(false);
        }
      }),
    );
  });
});
