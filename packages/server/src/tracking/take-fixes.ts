import type { PositionChanged } from "@swift-eats/contract/realtime";
import type { FixBody, FixesAnswer } from "@swift-eats/contract/tracking";
import { isOpenTrip, type Run } from "@swift-eats/domain/dispatch";
import type { Driver } from "@swift-eats/domain/drivers";
import { type DriverId, ok, type Result, refuse } from "@swift-eats/domain/kernel";
import { check, customerSees, type Fix, kitchenSees } from "@swift-eats/domain/tracking";
import { metrics } from "../observe/index.ts";
import type { Ports } from "../wire/index.ts";

/** A fix older than this is history from an offline queue: kept for the trip, shown to nobody. City seconds per rate. */
const liveWallSeconds = 30;
/** How often PostgreSQL's copy of the position follows. Wall time. */
const keepMs = 5_000;
/** What is remembered of a driver between two batches. Wall time. */
const knownMs = 2_000;

interface Known {
  driver: Driver;
  run: Run | null;
  readMs: number;
  last: Fix | null;
  upTo: number;
  keptMs: number;
}

const known = new Map<DriverId, Known>();

async function know(ports: Ports, id: DriverId): Promise<Known | null> {
  const nowMs = ports.clock.wall().getTime();
  const held = known.get(id);
  if (held && nowMs - held.readMs < knownMs) return held;
  const driver = await ports.drivers.get(id);
  if (!driver) return null;
  const run = driver.tripId ? await ports.trips.run(driver.tripId) : null;
  const last = held?.last ?? lastOf(driver);
  const fresh: Known = {
    driver,
    run,
    readMs: nowMs,
    last,
    upTo: held?.upTo ?? -1,
    keptMs: held?.keptMs ?? 0,
  };
  known.set(id, fresh);
  return fresh;
}

const lastOf = ({ id, position, positionAt }: Driver): Fix | null =>
  position && positionAt
    ? {
        driverId: id,
        sequence: -1,
        point: position,
        at: positionAt,
        accuracyMetres: null,
        speed: null,
        headingDegrees: null,
      }
    : null;

const toFix = (driverId: DriverId, { sequence, lng, lat, at, ...rest }: FixBody): Fix => ({
  driverId,
  sequence,
  point: { lng, lat },
  at: new Date(at),
  ...rest,
});

/**
 * Takes a courier's readings in, in order: each through the stages of `check`, good ones become the
 * position, bad ones are flagged and counted, none is asked for twice. Refuses `tracking.off_duty`.
 */
export async function takeFixes(
  ports: Ports,
  driverId: DriverId,
  bodies: readonly FixBody[],
): Promise<Result<FixesAnswer>> {
  const state = await know(ports, driverId);
  if (state?.driver.duty !== "on") return refuse({ code: "tracking.off_duty" });
  const now = ports.clock.now();
  const flagged: { sequence: number; flag: string }[] = [];
  const good: Fix[] = [];
  for (const body of [...bodies].sort((a, b) => a.sequence - b.sequence)) {
    const fix = toFix(driverId, body);
    const flag = check(fix, state.last, now);
    if (flag) flagged.push({ sequence: fix.sequence, flag });
    else {
      good.push(fix);
      state.last = fix;
    }
    metrics.fixesTotal.inc({ outcome: flag ?? "accepted" });
  }
  const upTo = Math.max(...bodies.map(({ sequence }) => sequence));
  state.upTo = Math.max(state.upTo, upTo);
  const newest = good.at(-1);
  if (newest) await publish(ports, state, good, newest, now);
  return ok({ upTo, accepted: good.length, flagged });
}

async function publish(
  ports: Ports,
  state: Known,
  good: readonly Fix[],
  newest: Fix,
  now: Date,
): Promise<void> {
  const { driver, run } = state;
  const wallMs = ports.clock.wall().getTime();
  const active = run && isOpenTrip(run.trip.status) && run.trip.status !== "offered" ? run : null;
  if (active)
    await ports.positionHistory.append(
      good.map((fix) => ({ ...fix, tripId: active.trip.id, geoKey: driver.geoKey })),
    );
  if (wallMs - state.keptMs >= keepMs || !driver.position) {
    state.keptMs = wallMs;
    await ports.drivers.keepPositions([
      { driverId: driver.id, point: newest.point, at: newest.at },
    ]);
  }
  const ageWallSeconds = (now.getTime() - newest.at.getTime()) / 1_000 / ports.clock.rate();
  if (ageWallSeconds > liveWallSeconds) return;
  const orderIds = active
    ? [
        ...new Set(
          active.trip.stops.filter(({ outcome }) => outcome === null).map(({ orderId }) => orderId),
        ),
      ]
    : [];
  // Redis may be away: the copy in PostgreSQL serves dispatch, screens poll.
  await ports.positions
    .put({
      driverId: driver.id,
      geoKey: driver.geoKey,
      ...newest.point,
      heading: newest.headingDegrees,
      speedMetresPerSecond: newest.speed,
      at: newest.at,
      receivedAt: ports.clock.wall(),
      orderIds,
      status: active?.trip.status ?? "free",
    })
    .catch(() => undefined);
  await ports.wake.notify("positions", audience(driver, active, newest));
}

/** Who hears of a position: operations always; one customer or kitchen only where the privacy rules allow. */
export interface PositionNews {
  readonly geoKey: string;
  readonly position: Omit<PositionChanged, "orderId">;
  readonly customerOrderIds: readonly string[];
  readonly kitchenOrders: readonly { readonly orderId: string; readonly restaurantId: string }[];
}

function audience(driver: Driver, run: Run | null, fix: Fix): PositionNews {
  const orders = run?.orders ?? [];
  return {
    geoKey: driver.geoKey,
    position: {
      driverId: driver.id,
      point: fix.point,
      headingDegrees: fix.headingDegrees,
      at: fix.at.toISOString(),
    },
    customerOrderIds: run
      ? orders.filter(({ id }) => customerSees(run.trip, id) === "position").map(({ id }) => id)
      : [],
    kitchenOrders: run
      ? orders
          .filter(({ id }) => kitchenSees(run.trip, id))
          .map(({ id, restaurantId }) => ({ orderId: id, restaurantId }))
      : [],
  };
}

/** Nothing is remembered of who went home. */
export const forgetDriver = (id: DriverId): boolean => known.delete(id);
