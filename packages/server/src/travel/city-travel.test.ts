import { addSeconds, offset } from "@swift-eats/domain/kernel";
import {
  type CellGrid,
  emptyTimes,
  greatCircle,
  hourOfWeek,
  type Roads,
} from "@swift-eats/domain/routing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gridOf } from "../cities/index.ts";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";
import { fillTables } from "./fill-tables.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
});
afterAll(() => town.discard());

const corner = { lng: 8, lat: 54 };
const corners = Array.from({ length: 400 }, (_, index) =>
  offset(corner, (index % 20) * 150, Math.floor(index / 20) * 150),
);
const [from, to] = [offset(corner, 300, 300), offset(corner, 2_400, 2_400)];

/** Roads on which every way takes twice the great circle's time. */
const twice: Roads = {
  async matrix({ sources, targets, vehicle }) {
    const legs = sources.flatMap((a) => targets.map((b) => greatCircle(a, b, vehicle)));
    return {
      seconds: legs.map(({ seconds }) => seconds * 2),
      metres: legs.map(({ metres }) => metres),
      source: "road_network",
    };
  },
  route: async () => null,
  match: async ({ fixes }) => ({ points: fixes, source: "road_network" }),
};

function grid(version: string): CellGrid {
  const made = gridOf({ geoKey: "test-town", version, timeZone: "Europe/Berlin", corners });
  if (!made) throw new Error("the town has streets");
  return made;
}

async function fillAll(version: string, stopping: () => boolean = () => false) {
  const kept: string[] = [];
  await fillTables(grid(version), {
    roads: twice,
    travelTables: town.ports.travelTables,
    clock: town.ports.clock,
    stopping,
    onKept: async (vehicle, share) => void kept.push(`${vehicle} ${share.toFixed(2)}`),
  });
  return kept;
}

describe("travel times of a town", () => {
  test("are the great circle's until its roads are known", () => {
    const { travel } = town.ports;
    expect(travel.between(from, to, "bicycle")).toEqual(greatCircle(from, to, "bicycle"));
  });

  test("come from the roads once the table is full, in every process, also after a restart", async () => {
    const { travel, travelTables } = town.ports;
    await travelTables.keepGrid(grid("1"));
    const kept = await fillAll("1");
    expect(kept.at(-1)).toBe("foot 1.00");
    await travel.refresh();
    for (const vehicle of ["bicycle", "scooter", "car", "foot"] as const) {
      const leg = travel.between(from, to, vehicle);
      expect(leg.source).toBe("road_network");
      const free = greatCircle(from, to, vehicle).seconds;
      expect(leg.seconds / free).toBeGreaterThan(1.9);
      expect(leg.seconds / free).toBeLessThan(2.1);
    }
  });

  test("a full table is not asked for again; one that was cut off goes on where it was", async () => {
    expect(await fillAll("1")).toEqual([]);
    await town.ports.travelTables.keepGrid(grid("2"));
    let looks = 0;
    await fillAll("2", () => {
      looks += 1;
      return looks > 6;
    });
    const times = await town.ports.travelTables.times({ geoKey: "test-town", version: "2" });
    expect(times.size).toBeLessThan(4);
    expect((await fillAll("2")).at(-1)).toBe("foot 1.00");
  });

  test("a table of another grid is not used", async () => {
    const { travel, travelTables, clock } = town.ports;
    const strange = { times: emptyTimes(3), knownPairs: 9, at: clock.now() };
    await travelTables.keepTimes({ geoKey: "test-town", version: "2" }, "car", strange);
    await travel.refresh();
    expect(travel.between(from, to, "car").source).not.toBe("road_network");
    expect(travel.between(from, to, "bicycle").source).toBe("road_network");
  });

  test("finished legs teach their hour, and no other", async () => {
    const { travel, clock } = town.ports;
    const leftAt = clock.now();
    const free = travel.at(leftAt).between(from, to, "bicycle").seconds;
    const leg = { from, to, vehicle: "bicycle" as const, leftAt, weight: 1 };
    for (let ride = 0; ride < 60; ride += 1)
      expect(await travel.learn({ ...leg, arrivedAt: addSeconds(leftAt, free * 1.5) })).toBe(true);
    await travel.refresh();
    const now = travel.at(leftAt).between(from, to, "bicycle").seconds;
    expect(now / free).toBeGreaterThan(1.35);
    expect(now / free).toBeLessThan(1.5);
    const later = travel.at(addSeconds(leftAt, 5 * 3_600)).between(from, to, "bicycle").seconds;
    expect(later / free).toBeLessThan(now / free);
    expect(travel.at(leftAt).between(from, to, "foot")).toEqual(
      travel.at(addSeconds(leftAt, 5 * 3_600)).between(from, to, "foot"),
    );
  });

  test("what a week has taught can be read hour by hour", () => {
    const { travel, clock } = town.ports;
    const week = travel.week(from, to, "bicycle");
    expect(week).toHaveLength(168);
    const hour = hourOfWeek(clock.now(), "Europe/Berlin");
    expect(week?.[hour]?.legs).toBe(60);
    expect(week?.[hour]?.factor).toBeGreaterThan(1.35);
    expect(week?.[(hour + 5) % 168]).toMatchObject({ legs: 0 });
    expect(travel.week({ lng: 13.4, lat: 52.5 }, to, "bicycle")).toBeNull();
    expect(travel.free.between(from, to, "bicycle").seconds).toBeLessThan(
      travel.at(clock.now()).between(from, to, "bicycle").seconds,
    );
  });

  test("a leg outside the town, or one with a lunch in it, teaches nothing", async () => {
    const { travel, clock } = town.ports;
    const leftAt = clock.now();
    const leg = { from, to, vehicle: "bicycle" as const, leftAt, weight: 1 };
    expect(await travel.learn({ ...leg, arrivedAt: addSeconds(leftAt, 20_000) })).toBe(false);
    const away = { ...leg, from: { lng: 13.4, lat: 52.5 } };
    expect(await travel.learn({ ...away, arrivedAt: addSeconds(leftAt, 600) })).toBe(false);
  });
});
