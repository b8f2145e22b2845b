import { declineReasons } from "@swift-eats/domain/dispatch";
import { type LngLat, offset } from "@swift-eats/domain/kernel";
import { speed } from "@swift-eats/domain/routing";
import type { Manner } from "../courier/manner.ts";
import { bent } from "../movement/ride.ts";

const acceptShare = 0.95;
const thinkSeconds = { least: 3, most: 8 };
/** Finding the door, handing over, walking back: half of it before, half after. */
const serviceSeconds = 25;
/** Couriers start their day this far around the middle of the town. */
const startMetres = 1_400;

export function crewCourier(centre: LngLat, photo: () => Promise<string>): Manner {
  const angle = Math.random() * 2 * Math.PI;
  const metres = Math.sqrt(Math.random()) * startMetres;
  return {
    start: offset(centre, Math.cos(angle) * metres, Math.sin(angle) * metres),
    metresPerSecond: (vehicle) => speed[vehicle],
    followsRoads: true,
    way: (from, to) => bent(from, to, Math.random() < 0.5 ? 1 : -1),
    onDuty: () => true,
    nextEdge: () => null,
    shiftEndsAt: null,
    thinkSeconds: () =>
      thinkSeconds.least + Math.random() * (thinkSeconds.most - thinkSeconds.least),
    declines: () =>
      Math.random() < acceptShare
        ? null
        : (declineReasons[Math.floor(Math.random() * declineReasons.length)] ?? "other"),
    serviceSeconds: () => serviceSeconds,
    photo,
  };
}
