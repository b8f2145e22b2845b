import type { LngLat } from "@swift-eats/domain/kernel";
import type {
  MatrixRequest,
  RoadMatrix,
  RoadRoute,
  RoadStep,
  Roads,
  Turn,
  Vehicle,
} from "@swift-eats/domain/routing";
import { decodePolyline } from "./polyline.ts";

/** What we use of Valhalla's Actor. Answers are text of JSON or plain objects; failures say why in their text. */
export interface Actor {
  route(request: object): Promise<unknown>;
  matrix(request: object): Promise<unknown>;
  traceAttributes(request: object): Promise<unknown>;
}

const costing: Readonly<Record<Vehicle, string>> = {
  bicycle: "bicycle",
  scooter: "motor_scooter",
  car: "auto",
  foot: "pedestrian",
};

/** Valhalla's own limit for one call. */
const pairsMax = 2_500;
/** Calls at once: two cores give no dependable gain beyond. */
const atOnce = 2;

/** Valhalla says "no" in words only. */
const noWayWords = /No path could be found|No suitable edges|No data found|Exceeded max/i;
const isNoWay = (error: unknown): boolean =>
  error instanceof Error && noWayWords.test(error.message);

const located = ({ lng, lat }: LngLat) => ({ lat, lon: lng });

/** The roads of one graph. */
export function valhallaRoads(actor: Actor): Roads {
  const turn = gate(atOnce);
  return {
    matrix: (request) => wholeMatrix(request, (part) => turn(() => matrixOf(actor, part))),
    async route({ points, vehicle }) {
      try {
        const answer = await turn(() =>
          actor.route({
            locations: points.map(located),
            costing: costing[vehicle],
            directions_options: { units: "kilometers", language: "en-US" },
          }),
        );
        return routeOf(answer);
      } catch (error) {
        if (isNoWay(error)) return null;
        throw error;
      }
    },
    async match({ fixes, vehicle }) {
      try {
        const answer = await turn(() =>
          actor.traceAttributes({
            shape: fixes.map(located),
            costing: costing[vehicle],
            shape_match: "map_snap",
            filters: {
              action: "include",
              attributes: ["matched.point", "matched.type"],
            },
          }),
        );
        return { points: matchedOf(answer, fixes.length), source: "road_network" };
      } catch (error) {
        if (isNoWay(error)) return { points: fixes.map(() => null), source: "road_network" };
        throw error;
      }
    },
  };
}

/** Lets so many work at a time; the others wait in line. */
function gate(size: number) {
  let free = size;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resume) => waiting.push(resume));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

const parsed = (answer: unknown): Record<string, unknown> =>
  typeof answer === "string" ? JSON.parse(answer) : (answer as Record<string, unknown>);

/**
 * In parts of at most 2,500 pairs. A part that fails because of one place off the roads is halved until
 * that place stands alone: the others must not suffer.
 */
async function wholeMatrix(
  request: MatrixRequest,
  ask: (part: MatrixRequest) => Promise<RoadMatrix>,
): Promise<RoadMatrix> {
  const { sources, targets, vehicle } = request;
  const pairs = sources.length * targets.length;
  if (pairs <= pairsMax) {
    try {
      return await ask(request);
    } catch (error) {
      if (!isNoWay(error)) throw error;
      if (pairs === 1) return { seconds: [null], metres: [null], source: "road_network" };
    }
  }
  if (sources.length > 1 && (sources.length >= targets.length || pairs <= pairsMax)) {
    const half = sources.length >> 1;
    const upper = await wholeMatrix({ sources: sources.slice(0, half), targets, vehicle }, ask);
    const lower = await wholeMatrix({ sources: sources.slice(half), targets, vehicle }, ask);
    return {
      seconds: [...upper.seconds, ...lower.seconds],
      metres: [...upper.metres, ...lower.metres],
      source: "road_network",
    };
  }
  const half = targets.length >> 1;
  const left = await wholeMatrix({ sources, targets: targets.slice(0, half), vehicle }, ask);
  const right = await wholeMatrix({ sources, targets: targets.slice(half), vehicle }, ask);
  const joined = (a: RoadMatrix["seconds"], b: RoadMatrix["seconds"]) =>
    sources.flatMap((_, row) => [
      ...a.slice(row * half, (row + 1) * half),
      ...b.slice(row * (targets.length - half), (row + 1) * (targets.length - half)),
    ]);
  return {
    seconds: joined(left.seconds, right.seconds),
    metres: joined(left.metres, right.metres),
    source: "road_network",
  };
}

type Rows = readonly (readonly (number | null)[])[];

async function matrixOf(actor: Actor, part: MatrixRequest): Promise<RoadMatrix> {
  const answer = parsed(
    await actor.matrix({
      sources: part.sources.map(located),
      targets: part.targets.map(located),
      costing: costing[part.vehicle],
      units: "kilometers",
      verbose: false,
    }),
  );
  const { durations, distances } = answer.sources_to_targets as {
    durations: Rows;
    distances: Rows;
  };
  return {
    seconds: durations.flat(),
    metres: distances.flat().map((km) => (km === null ? null : Math.round(km * 1_000))),
    source: "road_network",
  };
}

interface Maneuver {
  readonly type: number;
  readonly street_names?: readonly string[];
  readonly length: number;
  readonly time: number;
  readonly begin_shape_index: number;
}
interface ValhallaLeg {
  readonly shape: string;
  readonly maneuvers: readonly Maneuver[];
  readonly summary: { readonly time: number; readonly length: number };
}

/** Source: Valhalla's DirectionsLeg.Maneuver.Type. */
const turnOf: Readonly<Record<number, Turn>> = {
  1: "depart",
  2: "depart",
  3: "depart",
  9: "slight_right",
  10: "right",
  11: "sharp_right",
  12: "turn_back",
  13: "turn_back",
  14: "sharp_left",
  15: "left",
  16: "slight_left",
  18: "slight_right",
  19: "slight_left",
  20: "slight_right",
  21: "slight_left",
  23: "slight_right",
  24: "slight_left",
  25: "merge",
  26: "roundabout",
  28: "ferry",
  37: "merge",
  38: "merge",
};
const arrivals = new Set([4, 5, 6]);

function routeOf(answer: unknown): RoadRoute {
  const { legs } = parsed(answer).trip as { legs: readonly ValhallaLeg[] };
  const shape: LngLat[] = [];
  const steps: RoadStep[] = [];
  legs.forEach((leg, index) => {
    const begin = Math.max(0, shape.length - 1);
    // A leg begins where the one before ended.
    shape.push(...decodePolyline(leg.shape).slice(index === 0 ? 0 : 1));
    for (const { type, street_names, length, time, begin_shape_index } of leg.maneuvers) {
      const isEnd = arrivals.has(type);
      // The next leg's departure is said by the stop itself.
      if (index > 0 && turnOf[type] === "depart") continue;
      steps.push({
        turn: isEnd
          ? index === legs.length - 1
            ? "arrive"
            : "waypoint"
          : (turnOf[type] ?? "straight"),
        street: street_names?.[0] ?? null,
        metres: Math.round(length * 1_000),
        seconds: Math.round(time),
        shapeIndex: begin + begin_shape_index,
      });
    }
  });
  return {
    seconds: Math.round(legs.reduce((sum, { summary }) => sum + summary.time, 0)),
    metres: Math.round(legs.reduce((sum, { summary }) => sum + summary.length, 0) * 1_000),
    shape,
    steps,
    source: "road_network",
  };
}

interface MatchedPoint {
  readonly lat: number;
  readonly lon: number;
  readonly type: "matched" | "interpolated" | "unmatched";
}

function matchedOf(answer: unknown, count: number): (LngLat | null)[] {
  const found = (parsed(answer).matched_points ?? []) as readonly MatchedPoint[];
  return Array.from({ length: count }, (_, index) => {
    const point = found[index];
    return point && point.type !== "unmatched" ? { lng: point.lon, lat: point.lat } : null;
  });
}
