import type { DriverId } from "@swift-eats/domain/kernel";
import { offset } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scratchRedis, until } from "../connection/scratch.ts";
import type { LivePosition } from "./index.ts";
import { livePositions } from "./index.ts";

let scratch: Awaited<ReturnType<typeof scratchRedis>>;
beforeAll(async () => {
  scratch = await scratchRedis();
});
afterAll(() => scratch.discard());

const centre = { lng: 8.7, lat: 49.4 };
const driver = (name: string) => name as DriverId;

const position = (
  name: string,
  eastMetres: number,
  more: Partial<LivePosition> = {},
): LivePosition => ({
  driverId: driver(name),
  geoKey: "centre",
  ...offset(centre, eastMetres, 0),
  heading: 90,
  speedMetresPerSecond: 4,
  at: new Date("2026-05-01T12:00:00Z"),
  receivedAt: new Date("2026-05-01T12:00:01Z"),
  orderIds: ["o1"],
  status: "to_pickup",
  ...more,
});

test("a position is read back as it was put, nearest first", async () => {
  const live = livePositions(scratch);
  await live.put([position("far", 900), position("near", 100), position("out", 5_000)]);
  expect((await live.near("centre", centre, 1_000, 10)).map((one) => one.driverId)).toEqual([
    "near",
    "far",
  ]);
  expect(await live.near("centre", centre, 1_000, 1)).toHaveLength(1);
  expect((await live.get([driver("near"), driver("nobody")])).get(driver("near"))).toEqual(
    position("near", 100),
  );
  const places = await live.places("centre");
  expect(places.size).toBe(3);
  expect(places.get(driver("far"))).toEqual(offset(centre, 900, 0));
  await live.remove(driver("near"));
  expect((await live.get([driver("near")])).size).toBe(0);
  expect((await live.places("centre")).size).toBe(2);
});

test("an older fix does not replace a later one", async () => {
  const live = livePositions(scratch);
  await live.put([position("turn", 10, { geoKey: "order" })]);
  const older = position("turn", 500, { geoKey: "order", at: new Date("2026-05-01T11:59:00Z") });
  expect(await live.put([older, position("other", 500, { geoKey: "order" })])).toEqual([
    false,
    true,
  ]);
  expect((await live.near("order", centre, 50, 5)).map((one) => one.driverId)).toEqual(["turn"]);
});

test("a driver who changes zone is found in the new one only, and swept from the old", async () => {
  const live = livePositions(scratch);
  await live.put([position("mover", 10, { geoKey: "east" })]);
  await live.put([position("mover", 20, { geoKey: "west", at: new Date("2026-05-01T12:01:00Z") })]);
  expect((await live.places("east")).size).toBe(0);
  expect(await live.near("east", centre, 1_000, 5)).toEqual([]);
  expect((await live.places("west")).size).toBe(1);
  expect(await live.sweep("east")).toEqual(["mover"]);
  expect(await live.sweep("west")).toEqual([]);
});

test("a silent driver vanishes, and sweeping says who it was", async () => {
  const live = livePositions(scratch, 50);
  await live.put([position("silent", 10, { geoKey: "quiet" })]);
  await until(async () => (await live.places("quiet")).size === 0);
  expect(await live.near("quiet", centre, 1_000, 5)).toEqual([]);
  expect(await live.sweep("quiet")).toEqual(["silent"]);
});
