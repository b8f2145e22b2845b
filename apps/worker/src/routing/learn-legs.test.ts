import type { Stop, Trip } from "@swift-eats/domain/dispatch";
import { addSeconds, type OrderId, type StopId } from "@swift-eats/domain/kernel";
import { expect, test } from "vitest";
import { riddenLeg } from "./learn-legs.ts";

const noon = new Date("2026-11-21T12:00:00Z");
const [mine, other] = ["mine", "other"] as OrderId[];

function stop(
  orderId: OrderId | undefined,
  kind: Stop["kind"],
  minutes: readonly [arrived: number, done: number] | null,
): Stop {
  return {
    id: `${orderId} ${kind}` as StopId,
    sequence: 0,
    kind,
    orderId: orderId as OrderId,
    point: { lng: 8.3, lat: 54.1 },
    arrivedAt: minutes && addSeconds(noon, minutes[0] * 60),
    doneAt: minutes && addSeconds(noon, minutes[1] * 60),
    outcome: minutes ? "done" : null,
    waitUntil: null,
    photo: null,
  };
}

const trip = (...stops: Stop[]) => ({ stops }) as unknown as Trip;

test("a leg is ridden from the end of one stop to the arrival at the next", () => {
  const leg = riddenLeg(
    trip(stop(mine, "pickup", [0, 3]), stop(mine, "dropoff", [11, 13])),
    mine as OrderId,
    "dropoff",
  );
  expect(leg?.leftAt).toEqual(addSeconds(noon, 180));
  expect(leg?.arrivedAt).toEqual(addSeconds(noon, 660));
});

test("to the second door it begins at the first", () => {
  const run = trip(
    stop(other, "pickup", [0, 2]),
    stop(mine, "pickup", [0, 3]),
    stop(other, "dropoff", [9, 10]),
    stop(mine, "dropoff", [15, 16]),
  );
  expect(riddenLeg(run, mine as OrderId, "dropoff")?.from.orderId).toBe(other);
  expect(riddenLeg(run, mine as OrderId, "dropoff")?.leftAt).toEqual(addSeconds(noon, 600));
});

test("two bags at one counter are no ride, nor is a trip's first stop or one that nobody reached", () => {
  const run = trip(
    stop(other, "pickup", [0, 2]),
    stop(mine, "pickup", [0, 3]),
    stop(mine, "dropoff", null),
  );
  expect(riddenLeg(run, mine as OrderId, "pickup")).toBeNull();
  expect(riddenLeg(run, other as OrderId, "pickup")).toBeNull();
  expect(riddenLeg(run, mine as OrderId, "dropoff")).toBeNull();
});
