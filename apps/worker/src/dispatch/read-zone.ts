import {
  type OnDuty,
  type PlanMemory,
  type Standing,
  silentWallSeconds,
  type ZoneFacts,
} from "@swift-eats/domain/dispatch";
import { addSeconds, type DriverId } from "@swift-eats/domain/kernel";
import { metrics } from "@swift-eats/server/observe";
import type { Ports } from "@swift-eats/server/wire";
import type { Answers } from "./answers.ts";
import { patientTravel } from "./patient-travel.ts";

/** How couriers have done changes slowly: looked up this often. Wall time. */
const standingsMs = 30_000;
/** Offers older than this say little about today. City time. */
const recentSeconds = 12 * 3_600;

interface Standings {
  readMs: number;
  byDriver: ReadonlyMap<DriverId, Standing>;
}

/** What a zone's loop remembers. All of it may be lost: the next step reads everything anew. */
export interface Memory {
  readonly answers: Answers;
  readonly standings: Standings;
  /** What the last step planned; the search goes on from there. */
  plan: PlanMemory;
  /** The next step looks at the trips even when nobody waits. */
  lookAnew: boolean;
}

/** Everything a decision of the zone needs, read afresh; null when nobody waits or the zone is gone. */
export async function readZone(
  ports: Ports,
  geoKey: string,
  { standings, lookAnew }: Memory,
): Promise<ZoneFacts | null> {
  const wanted = await ports.requests.wanted(geoKey);
  const waiting = wanted.filter(({ tripId }) => tripId === null);
  if (waiting.length === 0 && !(lookAnew && wanted.length > 0)) return null;
  const at = ports.clock.now();
  const [zone, onDuty, settings, wishes] = await Promise.all([
    ports.zones.get(geoKey),
    located(ports, geoKey),
    ports.zoneSettings.at(geoKey, at),
    ports.wishes.of(wanted.map(({ orderId }) => orderId)),
    refresh(ports, geoKey, standings),
  ]);
  if (!zone) return null;
  const travel = patientTravel(ports.travel.at(at), {
    nowMs: () => performance.now(),
    onFallback: () => metrics.travelFallbacksTotal.inc({ geo_key: geoKey }),
  });
  const { centre } = zone;
  return { at, centre, wanted, onDuty, wishes, settings, travel, standings: standings.byDriver };
}

async function refresh(ports: Ports, geoKey: string, standings: Standings): Promise<void> {
  if (performance.now() - standings.readMs < standingsMs) return;
  const from = addSeconds(ports.clock.now(), -recentSeconds);
  const rows = await ports.trips.standings(geoKey, from);
  standings.byDriver = new Map(rows.map((row) => [row.driverId, row]));
  standings.readMs = performance.now();
}

/**
 * Live positions where Redis has them; PostgreSQL's copy otherwise, unless the courier is free and has been
 * silent too long to be asked. On a trip, the last sign serves.
 */
async function located(ports: Ports, geoKey: string): Promise<readonly OnDuty[]> {
  const { trips, positions, clock } = ports;
  const [onDuty, live] = await Promise.all([
    trips.onDuty(geoKey),
    positions.places(geoKey).catch(() => new Map<DriverId, never>()),
  ]);
  const oldest = addSeconds(clock.now(), -silentWallSeconds * clock.rate());
  return onDuty.map(({ driver, trip }) => {
    const position = live.get(driver.id);
    if (position) return { driver: { ...driver, position }, trip };
    const isFresh = driver.positionAt !== null && driver.positionAt > oldest;
    return { driver: isFresh || trip ? driver : { ...driver, position: null }, trip };
  });
}
