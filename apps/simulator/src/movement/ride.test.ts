import { distanceMetres, offset } from "@swift-eats/domain/kernel";
import { expect, test } from "vitest";
import { along, bent, straight } from "./ride.ts";

const kitchen = { lng: 8.3, lat: 54.1 };
const door = offset(kitchen, 900, 1_200);

test("a straight ride is as long as the crow flies, and half of it ends in the middle", () => {
  const ride = straight(kitchen, door);
  expect(ride.metres).toBeCloseTo(1_500, -1);
  const { point, headingDegrees } = along(ride, ride.metres / 2);
  expect(distanceMetres(point, kitchen)).toBeCloseTo(ride.metres / 2, 0);
  expect(headingDegrees).toBeCloseTo(36.9, 0);
});

test("a ride through the streets ends at the door and is 1.1 to 1.6 times as long", () => {
  const ride = bent(kitchen, door, 1);
  expect(ride.metres / distanceMetres(kitchen, door)).toBeGreaterThan(1.1);
  expect(ride.metres / distanceMetres(kitchen, door)).toBeLessThan(1.6);
  expect(along(ride, ride.metres + 1).point).toEqual(door);
});

test("a rider never leaps: two looks a moment apart are near each other", () => {
  const ride = bent(kitchen, door, -1);
  for (let metres = 0; metres < ride.metres; metres += 10) {
    const step = distanceMetres(along(ride, metres).point, along(ride, metres + 10).point);
    expect(step).toBeLessThan(11);
  }
});
