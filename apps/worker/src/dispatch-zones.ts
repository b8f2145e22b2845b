import {
  abandonSeconds,
  type DispatchPlan,
  decide,
  expireOffer,
  type FreeDriver,
  offer,
  type PlannedOffer,
  retryAfterSeconds,
  type WaitingOrder,
} from "@swift-eats/domain/dispatch";
import type { Driver } from "@swift-eats/domain/drivers";
import { addSeconds, type OrderId, secondsBetween } from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import { metrics } from "@swift-eats/server/observe";
import type { Ports } from "@swift-eats/server/wire";
import { loop } from "./role.ts";

const stepMs = 1_000;
/** Wall seconds after which a courier who sends nothing is not asked. */
const silentWallSeconds = 60;
const arriveEarlySeconds = 60;
const pickupMetresMax = 20_000;

type Waiting = Awaited<ReturnType<Ports["requests"]["waiting"]>>[number];

/** One decision loop for all zones of this process; a zone is looked at when woken, and each second while it has work. */
export function dispatchZones(ports: Ports) {
  const { clock, log } = ports;
  const woken = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const steps = loop(
    stepMs,
    async () => {
      await expireOffers(ports);
      const zones = new Set([...woken, ...(await ports.requests.activeZones())]);
      woken.clear();
      for (const geoKey of zones) if (geoKey) rouseAt(geoKey, await step(ports, geoKey));
    },
    (error) => log.warn({ err: error }, "dispatch"),
  );

  function wake(geoKey: string): void {
    woken.add(geoKey);
    steps.wake();
  }

  /** The next deferral ends before the next regular look: look then. */
  function rouseAt(geoKey: string, at: Date | null): void {
    clearTimeout(timers.get(geoKey));
    const ms = at ? clock.wallMsUntil(at) : Number.POSITIVE_INFINITY;
    if (ms < stepMs)
      timers.set(
        geoKey,
        setTimeout(() => wake(geoKey), ms),
      );
  }

  return {
    wake,
    async stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      await steps.stop();
    },
  };
}

async function expireOffers(ports: Ports): Promise<void> {
  for (const id of await ports.trips.overdueOffers(ports.clock.now(), 100))
    await ports.trips.decide(id, (run) => expireOffer(run, ports.clock));
}

/** One decision of a zone: read, decide purely, write. Answers when the first deferral ends. */
async function step(ports: Ports, geoKey: string): Promise<Date | null> {
  const started = performance.now();
  const [waiting, drivers, zone] = await Promise.all([
    ports.requests.waiting(geoKey, ports.clock.now()),
    freeDrivers(ports, geoKey),
    ports.zones.get(geoKey),
  ]);
  if (waiting.length === 0 || !zone) return null;
  const at = ports.clock.now();
  const plan = decide(
    { at, orders: waiting.map(toWaiting), drivers: drivers.map(toFree) },
    {
      arriveEarlySeconds,
      pickupMetresMax,
      payPerTripAmount: zone.payPerTripAmount,
      payPerKmAmount: zone.payPerKmAmount,
    },
    ports.travel,
  );
  await carryOut(ports, plan, waiting, geoKey);
  metrics.dispatchStepSeconds.observe({ geo_key: geoKey }, (performance.now() - started) / 1_000);
  return plan.deferrals.reduce<Date | null>(
    (first, { until }) => (!first || until < first ? until : first),
    null,
  );
}

/** Live positions where Redis has them; PostgreSQL's copy otherwise, unless it is too old to believe. */
async function freeDrivers(ports: Ports, geoKey: string): Promise<readonly Driver[]> {
  const free = await ports.trips.free(geoKey);
  if (free.length === 0) return free;
  const live = await ports.positions.get(free.map(({ id }) => id)).catch(() => new Map());
  const oldest = addSeconds(ports.clock.now(), -silentWallSeconds * ports.clock.rate());
  return free.flatMap((driver) => {
    const now = live.get(driver.id);
    if (now) return [{ ...driver, position: { lng: now.lng, lat: now.lat } }];
    return driver.positionAt && driver.positionAt > oldest ? [driver] : [];
  });
}

const toWaiting = ({ request, order }: Waiting): WaitingOrder => ({
  orderId: order.id,
  restaurant: order.restaurantLocation,
  door: order.dropOff?.location ?? order.restaurantLocation,
  readyEstimate: order.readyEstimate ?? request.openedAt,
  since: request.openedAt,
  notBefore: request.notBefore,
  declinedBy: request.declinedBy,
  declinedJustNow: request.declinedJustNow,
});

function toFree(driver: Driver): FreeDriver {
  if (!driver.position) throw new Error(`driver ${driver.id} is free without a position`);
  const { id, position, vehicle, freeSince, dutySince } = driver;
  return { driverId: id, position, vehicle, freeSince: freeSince ?? dutySince ?? new Date(0) };
}

async function carryOut(
  ports: Ports,
  plan: DispatchPlan,
  waiting: readonly Waiting[],
  geoKey: string,
): Promise<void> {
  await ports.requests.defer(plan.deferrals);
  for (const planned of plan.offers) await ask(ports, planned, geoKey);
  for (const orderId of plan.unserved) {
    const known = waiting.find(({ order }) => order.id === orderId);
    if (known) await unserved(ports, known);
  }
}

/** Holds the courier and asks. A refusal means that somebody was faster: the next step sees it. */
async function ask(ports: Ports, planned: PlannedOffer, geoKey: string): Promise<void> {
  const { clock, ids } = ports;
  const lateCitySeconds = Math.max(0, secondsBetween(planned.dueAt, clock.now()));
  const dueWall = addSeconds(clock.wall(), -lateCitySeconds / clock.rate());
  const bound = await ports.trips.bind(planned, (driver, order) =>
    offer(
      driver,
      order,
      { ...planned, tripId: ids.next(), stopIds: [ids.next(), ids.next()], dueWall },
      clock,
    ),
  );
  if (!bound.ok) return;
  metrics.assignSeconds.observe({ geo_key: geoKey }, secondsBetween(dueWall, clock.wall()));
  await ports.wake.notify("outbox", "");
}

/** Nobody can come: later, with jitter; long past its time it becomes a matter for people. */
async function unserved(ports: Ports, { request, order }: Waiting): Promise<void> {
  const at = ports.clock.now();
  const ready = order.readyEstimate ?? request.openedAt;
  if (secondsBetween(ready > request.openedAt ? ready : request.openedAt, at) > abandonSeconds) {
    await ports.requests.abandon(
      order.id,
      "no courier could be found",
      failed(order, "no_driver", 0),
      at,
    );
    metrics.deadLettersTotal.inc({ topic: "driver_assignment.requests" });
    return;
  }
  const wait = retryAfterSeconds(request.attempts, Math.random());
  await ports.requests.retry(order.id as OrderId, addSeconds(at, wait));
}

const failed = (order: Order, reason: string, wait: number) => ({
  eventType: "AssignmentFailed",
  topic: `driver_assignment.events.${order.geoKey}`,
  body: { orderId: order.id, geoKey: order.geoKey, reason, retryAfterSeconds: wait },
});
