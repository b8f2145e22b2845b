import { ignoredOffersMax } from "../drivers/index.ts";
import { type Clock, ok, type Result, refuse, system } from "../kernel/index.ts";
import { fact } from "../ordering/index.ts";
import { assigned } from "./assignment-messages.ts";
import { offerWallSecondsMin, withCourier } from "./offer.ts";
import { release } from "./release.ts";
import {
  isOpenTrip,
  members,
  nextTrip,
  type Run,
  type RunDecision,
  runUnchanged,
  type Trip,
} from "./trip.ts";

export const declineReasons = [
  "too_far",
  "pay",
  "ending_soon",
  "vehicle",
  "unsafe",
  "other",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Past its deadline in city time, and shown for at least the least wall time. */
export const offerIsOver = (trip: Trip, clock: Pick<Clock, "now" | "wall">): boolean =>
  clock.now() >= trip.offerExpiresAt &&
  clock.wall().getTime() - trip.offeredWall.getTime() >= offerWallSecondsMin * 1_000;

/** The courier says yes; only now is the order assigned. Saying yes twice is one yes. */
export function acceptOffer(run: Run, clock: Pick<Clock, "now" | "wall">): Result<RunDecision> {
  const { trip, driver } = run;
  if (trip.status !== "offered" && isOpenTrip(trip.status)) return ok(runUnchanged(run));
  if (trip.status === "offered" && offerIsOver(trip, clock))
    return refuse({ code: "dispatch.offer_expired" });
  const to = nextTrip(trip.status, "accept");
  if (!to.ok) return refuse({ code: "dispatch.offer_gone", status: trip.status });
  const at = clock.now();
  const actor = { role: "driver", id: driver.id } as const;
  const mine = members(run);
  const taken: Run = {
    trip: { ...trip, status: to.value, acceptedAt: at },
    driver: { ...driver, ignoredOffers: 0 },
    orders: run.orders.map((order) => (mine.includes(order) ? withCourier(order, driver) : order)),
  };
  return ok({
    run: taken,
    facts: mine.map((order) => ({
      ...fact("DriverAssigned", { actor, at }, { driverId: driver.id, tripId: trip.id }),
      orderId: order.id,
    })),
    messages: mine.map((order) => assigned(taken, order)),
  });
}

/** No, with a reason: the courier is free again and the orders look for another. */
export const declineOffer = (run: Run, reason: DeclineReason, at: Date): Result<RunDecision> =>
  run.trip.status === "released"
    ? ok(runUnchanged(run))
    : run.trip.status !== "offered"
      ? refuse({ code: "dispatch.offer_gone", status: run.trip.status })
      : release(run, {
          reason: `declined:${reason}`,
          at,
          by: { role: "driver", id: run.driver.id },
        });

const goneHome = {
  duty: "off",
  dutySince: null,
  freeSince: null,
  shiftEndsAt: null,
  position: null,
  positionAt: null,
} as const;

/** No answer in time. After three in a row the courier is taken off duty. */
export function expireOffer(run: Run, clock: Pick<Clock, "now" | "wall">): Result<RunDecision> {
  if (run.trip.status !== "offered" || !offerIsOver(run.trip, clock)) return ok(runUnchanged(run));
  const released = release(run, { reason: "expired", at: clock.now(), by: system });
  if (!released.ok) return released;
  const { driver } = released.value.run;
  const ignoredOffers = driver.ignoredOffers + 1;
  const away = ignoredOffers >= ignoredOffersMax ? goneHome : {};
  return ok({
    ...released.value,
    run: { ...released.value.run, driver: { ...driver, ignoredOffers, ...away } },
  });
}
