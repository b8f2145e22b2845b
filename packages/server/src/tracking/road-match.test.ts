import type { DriverId, LngLat } from "@swift-eats/domain/kernel";
import type { MatchRequest, RoadMatch } from "@swift-eats/domain/routing";
import type { Fix } from "@swift-eats/domain/tracking";
import { expect, test } from "vitest";
import { roadMatch } from "./road-match.ts";

const fix = (name: string, lng: number): Fix => ({
  driverId: name as DriverId,
  sequence: 1,
  point: { lng, lat: 54 },
  at: new Date("2026-05-01T12:00:00Z"),
  accuracyMetres: 8,
  speed: null,
  headingDegrees: null,
});

/** A street along the parallel of 54.001. */
const street = async ({ fixes }: MatchRequest): Promise<RoadMatch> => ({
  points: fixes.map(({ lng }) => ({ lng, lat: 54.001 })),
  source: "road_network",
});
const nowhere = async ({ fixes }: MatchRequest): Promise<RoadMatch> => ({
  points: fixes.map((): LngLat | null => null),
  source: "great_circle",
});

test("a reading is laid on the road it was made on, once there is a way to it", async () => {
  const match = roadMatch({ match: street });
  expect(await match.match([fix("a", 8)])).toEqual([{ lng: 8, lat: 54 }]);
  expect(await match.match([fix("a", 8.001)])).toEqual([{ lng: 8.001, lat: 54.001 }]);
  // Another courier's first reading has no way yet.
  expect(await match.match([fix("b", 8.001)])).toEqual([{ lng: 8.001, lat: 54 }]);
});

test("far from every road, and without a router, it stays as read", async () => {
  for (const roads of [nowhere, () => Promise.reject(new Error("away"))]) {
    const match = roadMatch({ match: roads });
    await match.match([fix("a", 8)]);
    expect(await match.match([fix("a", 8.001)])).toEqual([{ lng: 8.001, lat: 54 }]);
  }
});

test("nobody waits for a router that hangs, nor in a row for a busy one", async () => {
  let asked = 0;
  const match = roadMatch({
    match: () => {
      asked += 1;
      return new Promise(() => undefined);
    },
  });
  const names = ["a", "b", "c", "d"];
  await match.match(names.map((name) => fix(name, 8)));
  const shown = await match.match(names.map((name) => fix(name, 8.001)));
  expect(shown).toEqual(names.map(() => ({ lng: 8.001, lat: 54 })));
  expect(asked).toBe(2);
});

test("a router that is known to be away is not asked", async () => {
  const breaker = { isOpen: true };
  const match = roadMatch({ match: street, breaker });
  await match.match([fix("a", 8)]);
  expect(await match.match([fix("a", 8.001)])).toEqual([{ lng: 8.001, lat: 54 }]);
  breaker.isOpen = false;
  expect(await match.match([fix("a", 8.002)])).toEqual([{ lng: 8.002, lat: 54.001 }]);
});
