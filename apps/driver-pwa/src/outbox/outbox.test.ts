import type { TripView } from "@swift-eats/contract/dispatch";
import type { Answer } from "@swift-eats/contract/wire";
import { describe, expect, test } from "vitest";
import { type FlushPorts, flush, type Settled, type Waiting } from "./flush.ts";
import { foresee, foreseeAll } from "./foresee.ts";
import type { TripAction } from "./trip-action.ts";
import { verdict } from "./verdict.ts";

const at = "2026-11-21T12:00:00.000Z";
const stop = (id: string, kind: "pickup" | "dropoff") => ({
  id,
  kind,
  orderId: "order",
  name: "",
  address: null,
  location: { lng: 8, lat: 49 },
  pickupCode: null,
  handOver: null,
  note: "",
  lines: [],
  orderStatus: "ready",
  readyEstimate: null,
  cashAmount: 0,
  arrivedAt: null,
  outcome: null,
  waitUntil: null,
});
const trip: TripView = {
  id: "trip",
  version: 1,
  status: "assigned",
  stops: [stop("kitchen", "pickup"), stop("door", "dropoff")],
  payAmount: 500,
  currency: "EUR",
  distanceMetres: 900,
  driverEtaSeconds: 60,
  offeredAt: at,
  offerExpiresAt: at,
  endedAt: null,
  endReason: null,
};
const atKitchen = { tripId: "trip", stopId: "kitchen", at };
const atDoor = { tripId: "trip", stopId: "door", at };
const ride: TripAction[] = [
  { kind: "arrive", ...atKitchen },
  { kind: "pickUp", ...atKitchen, code: "A1" },
  { kind: "arrive", ...atDoor },
  { kind: "deliver", ...atDoor, proof: { pin: "1234" } },
];

describe("what the courier sees while nothing can be sent", () => {
  test("arriving at a kitchen is arriving for all its orders", () => {
    const two = { ...trip, stops: [stop("kitchen", "pickup"), stop("other", "pickup")] };
    const seen = foresee(two, { kind: "arrive", ...atKitchen });
    expect(seen?.stops.map(({ arrivedAt }) => arrivedAt)).toEqual([at, at]);
    const bag = foresee(seen, { kind: "pickUp", ...atKitchen, code: "A1" });
    expect(bag?.stops.map(({ outcome }) => outcome)).toEqual(["done", null]);
  });

  test("goes from the kitchen to the door as the life of a trip allows", () => {
    const statuses = ride.map((_, index) => {
      const seen = ride.slice(0, index + 1).reduce<TripView | null>(foresee, trip);
      return seen?.status;
    });
    expect(statuses).toEqual(["at_restaurant", "under_way", "under_way", "done"]);
    expect(foreseeAll(trip, ride)).toBeNull();
  });

  test("gives the customer five city minutes to answer", () => {
    const seen = foresee(trip, { kind: "wait", ...atDoor });
    expect(seen?.stops[1]?.waitUntil).toBe("2026-11-21T12:05:00.000Z");
  });

  test("leaves another trip alone", () => {
    expect(foresee(trip, { kind: "arrive", ...atKitchen, tripId: "other" })).toBe(trip);
  });
});

describe("what a refusal means for the queue", () => {
  const said = (status: number, code = "x", held = false) => verdict({ status, code }, held);
  test("a dead network and a failing server are tried again", () => {
    expect([0, 429, 500, 503].map((status) => said(status))).toEqual(Array(4).fill("later"));
  });
  test("a trip that is gone, a wrong PIN and a wrong code are final", () => {
    expect(said(409, "dispatch.trip_not_open")).toBe("refused");
    expect(said(422, "dispatch.wrong_pin", true)).toBe("refused");
  });
  test("a session that ended keeps everything", () => expect(said(401)).toBe("sign_in"));
  test("food taken along offline waits for the kitchen's word", () => {
    expect(said(409, "dispatch.not_ready_yet", true)).toBe("later");
    expect(said(409, "dispatch.not_ready_yet", false)).toBe("refused");
  });
});

/** A queue in memory, and a server that answers by a script. */
function bench(actions: readonly TripAction[], answers: readonly (number | "ok")[]) {
  let waiting: Waiting[] = actions.map((action, key) => ({ key, action, held: true }));
  const told: string[] = [];
  const outcomes: Settled["outcome"][] = [];
  const ports: FlushPorts = {
    first: async () => waiting[0] ?? null,
    prepare: async ({ action }) => ({ ok: true, status: 200, value: action }),
    tell: async (action): Promise<Answer<TripView>> => {
      const said = answers[told.length] ?? "ok";
      told.push(action.kind);
      if (said === "ok") return { ok: true, status: 200, value: trip };
      const problem = { type: "", title: "", status: said, code: "dispatch.x", requestId: "" };
      return { ok: false, status: said, problem };
    },
    drop: async (key) => {
      waiting = waiting.filter((each) => each.key !== key);
    },
    dropTrip: async (tripId) => {
      waiting = waiting.filter(({ action }) => action.tripId !== tripId);
    },
    hold: async () => undefined,
    settled: (_, { outcome }) => outcomes.push(outcome),
  };
  return { ports, told, outcomes, left: () => waiting.length };
}

describe("the queue", () => {
  test("is sent in the order it was tapped", async () => {
    const { ports, told, left } = bench(ride, []);
    expect(await flush(ports)).toBe("empty");
    expect(told).toEqual(["arrive", "pickUp", "arrive", "deliver"]);
    expect(left()).toBe(0);
  });

  test("stops at the first action that finds no network, and keeps it", async () => {
    const { ports, told, left } = bench(ride, ["ok", 0]);
    expect(await flush(ports)).toBe("later");
    expect(told).toEqual(["arrive", "pickUp"]);
    expect(left()).toBe(3);
  });

  test("drops what follows a refusal on the same trip, but not another trip's", async () => {
    const other: TripAction = { kind: "arrive", tripId: "other", stopId: "s", at };
    const { ports, told, outcomes, left } = bench([...ride, other], [409]);
    expect(await flush(ports)).toBe("empty");
    expect(told).toEqual(["arrive", "arrive"]);
    expect(outcomes).toEqual(["refused", "done"]);
    expect(left()).toBe(0);
  });
});
