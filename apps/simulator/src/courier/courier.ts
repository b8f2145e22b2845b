import {
  acceptTrip,
  arriveAtStop,
  declineTrip,
  deliverOrder,
  failStop,
  pickUpOrder,
  type StopView,
  type TripView,
  waitAtStop,
} from "@swift-eats/contract/dispatch";
import { type CourierView, getCourier, setDuty } from "@swift-eats/contract/drivers";
import { getTripRoute } from "@swift-eats/contract/routing";
import type { Answer } from "@swift-eats/contract/wire";
import { shiftSecondsMin } from "@swift-eats/domain/drivers";
import { addSeconds, type LngLat, secondsBetween } from "@swift-eats/domain/kernel";
import type { TownClock } from "../clock/town-clock.ts";
import { rideAlong } from "../movement/ride.ts";
import type { Session } from "../wire/session.ts";
import { body } from "./body.ts";
import { fixSender } from "./fix-sender.ts";
import type { Manner } from "./manner.ts";
import { waker } from "./waker.ts";

/** Wall milliseconds: reading anew without a hint, fixes while nothing moves, pause after a fault. */
const readAgainMs = 12_000;
const idleFixMs = 8_000;
const faultPauseMs = 2_000;
const retryMs = 2_000;
/** Least seconds between two fixes: city and wall. */
const fixCitySeconds = 5;
const fixWallMs = 1_000;

export interface Courier {
  hasWork(): boolean;
  isOnDuty(): boolean;
  /** Ends the loop; resolves when the last turn is over. */
  stop(): Promise<void>;
}

/** A shift that is nearly over is no shift to the server: then no end is named. */
const sayableEnd = (endsAt: Date | null, now: Date): string | null =>
  endsAt && secondsBetween(now, endsAt) > shiftSecondsMin ? endsAt.toISOString() : null;

/** A virtual courier: one loop of looking, deciding and waiting, driven by what the server says. */
export function startCourier(
  session: Session,
  clock: TownClock,
  manner: Manner,
  onFault: (error: unknown) => void,
): Courier {
  const { client } = session;
  const socket = session.socket([{ room: "courier" }]);
  const fixes = fixSender(session, socket);
  const me = body(manner.start);
  const alarm = waker(clock);
  let view: CourierView | null = null;
  let readAtMs = 0;
  let fixedAtMs = 0;
  let answerAt: { tripId: string; at: Date } | null = null;
  let readyToGo = new Date(0);
  let servedAt: StopView["location"] | null = null;
  let stopped = false;

  const hint = () => {
    readAtMs = 0;
    alarm.wake();
  };
  for (const event of ["trip", "order", "connect"] as const) socket.on(event, hint);

  async function read(): Promise<CourierView> {
    const answer = await client.call(getCourier, {});
    readAtMs = performance.now();
    if (answer.ok) return answer.value;
    if (answer.status === 401) await session.renew();
    throw new Error(`GET /courier: ${answer.problem.code}`);
  }

  const soon = (now: Date) => addSeconds(now, (retryMs / 1_000) * clock.rate());

  /** After a yes the trip is known; after a no it is read again. Answers when to look next. */
  function settle(answer: Answer<TripView>, now: Date): Date {
    const isOver =
      answer.ok && (answer.value.status === "done" || answer.value.status === "released");
    if (answer.ok && view && !isOver) view = { ...view, trip: answer.value };
    else readAtMs = 0;
    return answer.ok ? now : soon(now);
  }

  function sendFix(now: Date): void {
    if (view?.duty !== "on") return;
    const { point, headingDegrees, speed } = me.look(now);
    const every =
      speed > 0 ? Math.max(fixWallMs, (fixCitySeconds * 1_000) / clock.rate()) : idleFixMs;
    if (performance.now() - fixedAtMs < every - 5) return;
    fixedAtMs = performance.now();
    fixes.send({
      ...point,
      at: now.toISOString(),
      accuracyMetres: 8,
      speed,
      headingDegrees,
    });
  }

  async function duty(on: boolean, now: Date): Promise<void> {
    const body = { on, consent: on, until: on ? sayableEnd(manner.shiftEndsAt, now) : null };
    const answer = await client.call(setDuty, { body });
    if (answer.ok) view = answer.value;
    else readAtMs = 0;
    fixedAtMs = 0;
  }

  async function answerOffer(trip: TripView, now: Date): Promise<Date | null> {
    if (answerAt?.tripId !== trip.id)
      answerAt = { tripId: trip.id, at: addSeconds(now, manner.thinkSeconds()) };
    if (answerAt.at > now) return answerAt.at;
    const reason = manner.declines(now);
    const params = { id: trip.id };
    return settle(
      reason
        ? await client.call(declineTrip, { params, body: { reason } })
        : await client.call(acceptTrip, { params }),
      now,
    );
  }

  async function handOver(trip: TripView, stop: StopView, now: Date): Promise<Date | null> {
    const params = { id: trip.id };
    const half = manner.serviceSeconds(stop.kind);
    // Several bags at one counter are one visit.
    const isSameVisit = servedAt !== null && me.isAt(servedAt) && me.isAt(stop.location);
    const due = addSeconds(new Date(stop.arrivedAt ?? now), isSameVisit ? 0 : half);
    if (due > now) return due;
    if (stop.kind === "pickup" && (stop.orderStatus !== "ready" || !stop.pickupCode)) {
      // Told by a hint; asked again in case the hint was lost.
      readAtMs = Math.min(readAtMs, performance.now() - readAgainMs + retryMs);
      return soon(now);
    }
    if (stop.kind === "dropoff" && stop.handOver !== "door") return await giveUp(trip, stop, now);
    const answer =
      stop.kind === "pickup"
        ? await client.call(pickUpOrder, {
            params,
            body: { stopId: stop.id, code: stop.pickupCode ?? "" },
          })
        : await client.call(deliverOrder, {
            params,
            body: { stopId: stop.id, proof: { photo: await manner.photo() } },
          });
    if (answer.ok) {
      readyToGo = addSeconds(clock.now(), half);
      servedAt = stop.location;
      me.stand();
    }
    return settle(answer, now);
  }

  /** Nobody tells a virtual courier the PIN: the five minutes pass, then it is a failed hand-over. */
  async function giveUp(trip: TripView, stop: StopView, now: Date): Promise<Date | null> {
    const params = { id: trip.id };
    const wait = stop.waitUntil && new Date(stop.waitUntil);
    if (wait && wait > now) return wait;
    return settle(
      wait
        ? await client.call(failStop, { params, body: { stopId: stop.id, reason: "nobody_there" } })
        : await client.call(waitAtStop, { params, body: { stopId: stop.id } }),
      now,
    );
  }

  /** By road, as the courier's own app shows it; null where it knows none. */
  async function wayTo(trip: TripView, stop: StopView): Promise<LngLat[] | null> {
    if (!manner.followsRoads) return null;
    const answer = await client.call(getTripRoute, { params: { id: trip.id } });
    if (!answer.ok || answer.value.source !== "road_network") return null;
    const { stopId, line } = answer.value;
    return stopId === stop.id ? line.coordinates.map(([lng, lat]) => ({ lng, lat })) : null;
  }

  async function drive(trip: TripView, now: Date): Promise<Date | null> {
    const stop = trip.stops.find(({ outcome }) => outcome === null);
    if (!stop) {
      readAtMs = 0;
      return soon(now);
    }
    if (stop.arrivedAt) return await handOver(trip, stop, now);
    me.look(now);
    if (!me.isAt(stop.location)) {
      const leaveAt = readyToGo > now ? readyToGo : now;
      const way = me.isHeadingFor(stop.id) ? null : await wayTo(trip, stop);
      const there = me.headFor(stop.id, leaveAt, (from) => ({
        ride: way ? rideAlong([from, ...way, stop.location]) : manner.way(from, stop.location),
        metresPerSecond: manner.metresPerSecond(view?.vehicle ?? "bicycle"),
      }));
      if (there > now) return there;
    }
    const params = { id: trip.id };
    return settle(await client.call(arriveAtStop, { params, body: { stopId: stop.id } }), now);
  }

  /** One look and one act; answers the city instant at which there is more to do, or null: when told. */
  async function turn(): Promise<Date | null> {
    if (!view || performance.now() - readAtMs > readAgainMs) view = await read();
    const now = clock.now();
    sendFix(now);
    const { trip } = view;
    if (!trip) servedAt = null;
    if (trip)
      return trip.status === "offered" ? await answerOffer(trip, now) : await drive(trip, now);
    me.look(now);
    me.stand();
    const wanted = manner.onDuty(now);
    if (wanted !== (view.duty === "on")) await duty(wanted, now);
    return manner.nextEdge(now);
  }

  async function live(): Promise<void> {
    while (!stopped) {
      try {
        const due = await turn();
        const isMoving = me.look(clock.now()).speed > 0;
        const onDutyMs = isMoving ? Math.max(fixWallMs, 5_000 / clock.rate()) : idleFixMs;
        await alarm.sleep(due, view?.duty === "on" ? onDutyMs : readAgainMs);
      } catch (error) {
        if (stopped) return;
        onFault(error);
        view = null;
        await alarm.sleep(null, faultPauseMs);
      }
    }
  }

  const loop = live();
  return {
    hasWork: () => view !== null && view.trip !== null,
    isOnDuty: () => view?.duty === "on",
    async stop() {
      stopped = true;
      alarm.wake();
      session.close();
      await loop;
    },
  };
}
