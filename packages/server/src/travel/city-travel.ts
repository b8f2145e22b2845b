import { type Clock, type LngLat, secondsBetween } from "@swift-eats/domain/kernel";
import {
  type CellGrid,
  type CellTimes,
  cellOf,
  doorToDoor,
  greatCircleTimes,
  type HourAsked,
  type HourFactors,
  type HourlyTravelTimes,
  type HourOfVehicles,
  hourFactors,
  hourOfWeek,
  legsIn,
  type Pace,
  paceOf,
  planeOf,
  ratioOf,
  type TrafficPattern,
  type TrafficPatterns,
  type TrafficSample,
  type TravelTables,
  type TravelTimes,
  tableTimes,
  type Vehicle,
  vehicles,
  type ZoneTimes,
} from "@swift-eats/domain/routing";

/** A leg that somebody rode, or said something about. City time. */
export interface FinishedLeg {
  readonly from: LngLat;
  readonly to: LngLat;
  readonly vehicle: Vehicle;
  readonly leftAt: Date;
  readonly arrivedAt: Date;
  /** How many ridden legs it counts for. */
  readonly weight: number;
}

/** What an hour of the week has taught about a way. */
export interface HourLearned {
  /** Monday 0:00 = 0, on the zone's clocks. */
  readonly hourOfWeek: number;
  /** How many times longer than on free roads. */
  readonly factor: number;
  /** Finished legs between the two areas in that hour; the factor leans on wider ones while there are few. */
  readonly legs: number;
}

export interface CityTravel extends HourlyTravelTimes {
  /** Roads without traffic. */
  readonly free: TravelTimes;
  /** Every hour of a week between the areas of two places; null where no roads are known. */
  week(from: LngLat, to: LngLat, vehicle: Vehicle): readonly HourLearned[] | null;
  /** Learns from a leg; false when it tells nothing about the roads. */
  learn(leg: FinishedLeg): Promise<boolean>;
  /** Reads what other processes have found since. */
  refresh(): Promise<void>;
  close(): void;
}

interface Given {
  readonly clock: Clock;
  readonly travelTables: TravelTables;
  readonly traffic: TrafficPatterns;
  readonly onError: (error: unknown) => void;
}

interface Known {
  readonly mark: string;
  readonly zone: ZoneTimes;
  readonly patterns: readonly TrafficPattern[];
  readonly readMs: number;
  /** What the patterns make of an hour, worked out when it is first asked for. */
  readonly hours: Map<number, HourOfVehicles>;
}

/** New tables are looked for this often; a new hour begins as late. Wall time. */
const refreshMs = 15_000;
/** What was learned changes slowly, and is much to read. Wall time. */
const patternsMs = 300_000;

/**
 * Travel times of all zones, in the memory of this process: from cell to cell where the roads are known,
 * corrected by what each hour has taught, by the great circle elsewhere. Starts with the great circle.
 */
export function cityTravel(given: Given): CityTravel {
  const { clock, traffic, onError } = given;
  let known: readonly Known[] = [];
  let now: TravelTimes = greatCircleTimes;
  let free: TravelTimes = greatCircleTimes;

  const at = (instant: Date): TravelTimes =>
    known.length === 0
      ? greatCircleTimes
      : tableTimes(
          known.map((each) =>
            legsIn(each.zone, hourIn(each, hourOfWeek(instant, each.zone.grid.timeZone))),
          ),
          greatCircleTimes,
        );

  async function refresh(patternsMsMax = 0): Promise<void> {
    known = await readKnown(given, known, patternsMsMax);
    free = tableTimes(
      known.map(({ zone }) => legsIn(zone, forVehicles(zone, [], freeRoads))),
      greatCircleTimes,
    );
    now = at(clock.now());
  }

  const timer = setInterval(() => void refresh(patternsMs).catch(onError), refreshMs);
  timer.unref();
  return {
    inMemory: true,
    between: (from, to, vehicle) => now.between(from, to, vehicle),
    at,
    free: { inMemory: true, between: (from, to, vehicle) => free.between(from, to, vehicle) },
    week: (from, to, vehicle) => weekOf(known, { from, to, vehicle }),
    refresh: () => refresh(),
    async learn(leg) {
      const found = sampleOf(known, free, leg);
      if (!found) return false;
      await traffic.learn(found.geoKey, found.sample, leg.arrivedAt);
      return true;
    },
    close: () => clearInterval(timer),
  };
}

function hourIn({ zone, patterns, hours }: Known, hour: number): HourOfVehicles {
  const known =
    hours.get(hour) ??
    forVehicles(zone, patterns, (vehicle) => ({
      vehicle,
      hour,
      root: doorToDoor(zone.paces[vehicle], vehicle),
    }));
  hours.set(hour, known);
  return known;
}

/** The table's own times, which legs are compared with. */
const freeRoads = (vehicle: Vehicle): HourAsked => ({ vehicle, hour: 0, root: 1 });

const forVehicles = (
  { grid }: ZoneTimes,
  patterns: readonly TrafficPattern[],
  asked: (vehicle: Vehicle) => HourAsked,
): HourOfVehicles => {
  const of = (vehicle: Vehicle): HourFactors => hourFactors(grid, patterns, asked(vehicle));
  return { bicycle: of("bicycle"), scooter: of("scooter"), car: of("car"), foot: of("foot") };
};

async function readKnown(
  { travelTables, traffic }: Given,
  before: readonly Known[],
  patternsMsMax: number,
): Promise<readonly Known[]> {
  const marks = await travelTables.versions();
  const known: Known[] = [];
  for (const [geoKey, mark] of marks) {
    const old = before.find(({ zone }) => zone.grid.geoKey === geoKey);
    const isFresh = old !== undefined && performance.now() - old.readMs < patternsMsMax;
    const learned = isFresh
      ? { patterns: old.patterns, readMs: old.readMs, hours: old.hours }
      : { patterns: await traffic.of(geoKey), readMs: performance.now(), hours: new Map() };
    if (old?.mark === mark) {
      known.push({ ...old, ...learned });
      continue;
    }
    const grid = await travelTables.grid(geoKey);
    if (!grid) continue;
    // Another grid has other areas.
    const zone = zoneOf(grid, await travelTables.times(grid));
    known.push({ mark, zone, ...learned, hours: new Map() });
  }
  return known;
}

function zoneOf(grid: CellGrid, found: ReadonlyMap<Vehicle, CellTimes>): ZoneTimes {
  const plane = planeOf(grid);
  const none: CellTimes = { seconds: new Uint16Array(), metres: new Uint16Array() };
  const fits = ({ seconds, metres }: CellTimes) =>
    seconds.length === plane.count ** 2 && metres.length === seconds.length;
  const times = new Map([...found].filter(([, table]) => fits(table)));
  const pace = (vehicle: Vehicle): Pace => {
    const table = times.get(vehicle);
    return paceOf(table ? plane : { ...plane, count: 0 }, table ?? none, vehicle);
  };
  return {
    grid,
    plane,
    times: Object.fromEntries(vehicles.flatMap((v) => (times.has(v) ? [[v, times.get(v)]] : []))),
    paces: {
      bicycle: pace("bicycle"),
      scooter: pace("scooter"),
      car: pace("car"),
      foot: pace("foot"),
    },
  };
}

const zoneAt = (known: readonly Known[], point: LngLat): Known | undefined =>
  known.find(({ zone }) => cellOf(zone.grid, point) >= 0);

/** Index among the grid's areas; -1 off its streets. */
const areaOf = (grid: CellGrid, point: LngLat): number =>
  grid.cells[cellOf(grid, point)]?.area ?? -1;

const weekHours = 168;

function weekOf(
  known: readonly Known[],
  { from, to, vehicle }: { from: LngLat; to: LngLat; vehicle: Vehicle },
): readonly HourLearned[] | null {
  const found = zoneAt(known, from);
  if (!found) return null;
  const { grid } = found.zone;
  const [origin, destination] = [areaOf(grid, from), areaOf(grid, to)];
  if (destination < 0) return null;
  const own = found.patterns.filter(
    (each) =>
      each.vehicle === vehicle &&
      each.originCell === grid.areas[origin] &&
      each.destinationCell === grid.areas[destination],
  );
  return Array.from({ length: weekHours }, (_, hour) => ({
    hourOfWeek: hour,
    factor: hourIn(found, hour)[vehicle].byAreas[origin * grid.areas.length + destination] ?? 1,
    legs: own.find(({ hourOfWeek: at }) => at === hour)?.legs ?? 0,
  }));
}

/** What a leg says about its two areas, its hour and its vehicle, beside the same leg on free roads. */
function sampleOf(
  known: readonly Known[],
  free: TravelTimes,
  { from, to, vehicle, leftAt, arrivedAt, weight }: FinishedLeg,
): { geoKey: string; sample: TrafficSample } | null {
  const grid = zoneAt(known, from)?.zone.grid;
  if (!grid) return null;
  const [originCell, destinationCell] = [from, to].map((point) => grid.areas[areaOf(grid, point)]);
  const ratio = ratioOf(free.between(from, to, vehicle).seconds, secondsBetween(leftAt, arrivedAt));
  if (!originCell || !destinationCell || ratio === null) return null;
  const hour = hourOfWeek(leftAt, grid.timeZone);
  return {
    geoKey: grid.geoKey,
    sample: { vehicle, originCell, destinationCell, hourOfWeek: hour, ratio, weight },
  };
}
