import {
  type DispatchSnapshot,
  decide,
  defaultSettings,
  type PlanMemory,
  type WaitingOrder,
  type WorkingDriver,
} from "@swift-eats/domain/dispatch";
import {
  addSeconds,
  type DriverId,
  type LngLat,
  type OrderId,
  type RestaurantId,
} from "@swift-eats/domain/kernel";
import { greatCircleTimes } from "@swift-eats/domain/routing";
import { benchmark } from "../load/arguments.ts";

const usage = "usage: bench:crowd -- [--orders N] [--drivers N] [--steps N]";
const restaurants = 200;
const zoneKm = 20;
/** As the live loop gives it. */
const searchMsMax = 40;
const begin = new Date("2030-01-01T12:00:00Z");

interface Crowd {
  readonly orders: number;
  readonly drivers: number;
  readonly steps: number;
}

/** Where everybody is: over the zone, all couriers in one spot, or one kitchen that everybody orders from. */
const places = ["spread", "oneSpot", "oneKitchen"] as const;
type Places = (typeof places)[number];

function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const kmPerDegree = 111.195;
const at = (x: number, y: number): LngLat => ({
  lng: 10 + (x * zoneKm) / kmPerDegree,
  lat: (y * zoneKm) / kmPerDegree,
});

/** A zone at its worst: everything waits at once. */
function snapshotOf({ orders, drivers }: Crowd, where: Places): DispatchSnapshot {
  const random = numbersFrom(7);
  const somewhere = () => at(random(), random());
  const kitchens = Array.from({ length: restaurants }, somewhere);
  const spot = at(0.5, 0.5);
  return {
    at: begin,
    orders: Array.from({ length: orders }, (_, index): WaitingOrder => {
      const kitchen = where === "oneKitchen" ? 0 : Math.floor(random() * restaurants);
      const placedAt = addSeconds(begin, -Math.floor(random() * 1_200));
      return {
        orderId: `order-${index}` as OrderId,
        restaurantId: `restaurant-${kitchen}` as RestaurantId,
        restaurant: kitchens[kitchen] ?? spot,
        door: somewhere(),
        placedAt,
        readyEstimate: addSeconds(begin, Math.floor(random() * 1_500) - 300),
        readySpreadSeconds: 0,
        since: placedAt,
        notBefore: placedAt,
        offersMade: 0,
        declinedBy: [],
        declinedJustNow: [],
        pinnedTo: null,
        forbidden: [],
      };
    }),
    drivers: Array.from({ length: drivers }, (_, index): WorkingDriver => {
      const position = where === "oneSpot" ? spot : somewhere();
      return {
        driverId: `driver-${index}` as DriverId,
        vehicle: "car",
        position,
        freeAt: addSeconds(begin, index % 2 === 0 ? -60 : Math.floor(random() * 1_200)),
        shiftEndsAt: addSeconds(begin, 7_200),
        trip: null,
        earnedAmount: 0,
        dutySeconds: 3_600,
        declineShare: 0,
      };
    }),
  };
}

/** Step after step of the same crowd, each from the last plan, in wall milliseconds. */
function measure(crowd: Crowd, where: Places) {
  const snapshot = snapshotOf(crowd, where);
  const stepMs: number[] = [];
  let memory: PlanMemory = new Map();
  let offers = 0;
  for (let step = 0; step < crowd.steps; step += 1) {
    // Every tenth step begins with nothing, as after a crash.
    if (step % 10 === 0) memory = new Map();
    const startedMs = performance.now();
    const plan = decide(snapshot, defaultSettings, greatCircleTimes, {
      memory,
      isOver: () => performance.now() - startedMs > searchMsMax,
    });
    stepMs.push(performance.now() - startedMs);
    memory = plan.memory;
    offers = plan.offers.length;
  }
  const sorted = stepMs.sort((a, b) => a - b);
  const ms = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) /
    10;
  return { p50: ms(0.5), p99: ms(0.99), max: ms(1), offers };
}

await benchmark(async () => {
  const crowd = { orders: 1_000, drivers: 3_000, steps: 200 };
  const words = process.argv.slice(2);
  for (let index = 0; index < words.length; index += 2) {
    const name = words[index]?.replace(/^--/, "") ?? "";
    const value = Number(words[index + 1]);
    if (!(name in crowd) || !Number.isInteger(value) || value < 1) return usage;
    crowd[name as keyof typeof crowd] = value;
  }
  return {
    ...crowd,
    stepMs: Object.fromEntries(places.map((where) => [where, measure(crowd, where)])),
  };
});
