import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OsmExtract } from "@swift-eats/domain/cities";
import { distanceMetres, type LngLat, offset } from "@swift-eats/domain/kernel";
import { cellOf, type Roads } from "@swift-eats/domain/routing";
import { roadsSuite } from "@swift-eats/domain/routing/suite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExtract, writeExtract } from "../osm/index.ts";
import { remoteRoads } from "../routing/index.ts";
import { buildRoadGraph, gridOf, type RoadServer, roadGraphs, serveRoads } from "./index.ts";
import { valhallaPackage } from "./valhalla-config.ts";

const isInstalled = (() => {
  try {
    createRequire(import.meta.url).resolve(valhallaPackage);
    return true;
  } catch {
    return false;
  }
})();
const baltimore = join(process.env.BENCH_DATA ?? "", "osm", "baltimore.osm.pbf");

const west = { lng: 8.3, lat: 54.1 };
const side = 120;
const across = 14;

/** Streets like a chess board of 1.6 km, and two lone streets 5 km to the north, with no way to them. */
function board(): OsmExtract {
  const places: LngLat[] = [];
  for (let row = 0; row < across; row += 1)
    for (let column = 0; column < across; column += 1)
      places.push(offset(west, column * side, row * side));
  const island = places.length;
  for (let index = 0; index < 12; index += 1)
    places.push(offset(west, (index % 6) * side, 5_000 + Math.floor(index / 6) * side));
  const id = (row: number, column: number) => row * across + column + 1;
  const line = (length: number, at: (index: number) => number) =>
    Array.from({ length }, (_, index) => at(index));
  const rows = line(across, (row) => row);
  const lonely = [
    line(6, (i) => island + i + 1),
    line(6, (i) => island + i + 7),
    [island + 1, island + 7],
  ];
  const ways = [
    ...rows.map((row) => ({ name: `${row} Street`, nodes: line(across, (c) => id(row, c)) })),
    ...rows.map((column) => ({
      name: `${column} Avenue`,
      nodes: line(across, (r) => id(r, column)),
    })),
    ...lonely.map((nodes, index) => ({ name: `${index} Island`, nodes })),
  ];
  return {
    nodeIds: Float64Array.from(places, (_, index) => index + 1),
    lngs: Float64Array.from(places, ({ lng }) => lng),
    lats: Float64Array.from(places, ({ lat }) => lat),
    nodeTags: new Map(),
    ways: ways.map(({ name, nodes }, index) => ({
      id: index + 1,
      nodes,
      tags: { highway: "residential", name },
    })),
    relations: [],
  };
}

const cornersOf = ({ lngs, lats }: OsmExtract): LngLat[] =>
  [...lngs].map((lng, index) => ({ lng, lat: lats[index] ?? 0 }));

let dir: string;
async function build(geoKey: string, extract: OsmExtract, version = "1"): Promise<void> {
  const pbf = join(dir, `${geoKey}.osm.pbf`);
  await writeExtract(extract, pbf);
  await buildRoadGraph({ dir, geoKey, version, pbf, corners: cornersOf(extract) });
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "swift-eats-roads-"));
  if (isInstalled) await build("board", board());
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const boardRoads = async (): Promise<Roads> => {
  const roads = await roadGraphs(dir)(west);
  if (!roads) throw new Error("there is a graph");
  return roads;
};

// The package is optional: where it could not be installed the product goes on without it, and so do the tests.
describe.skipIf(!isInstalled)("Valhalla", () => {
  roadsSuite("a drawn town", async () => ({
    roads: await boardRoads(),
    places: [offset(west, 120, 240), offset(west, 1_200, 480), offset(west, 240, 1_320)],
  }));

  test("names the streets where one turns", async () => {
    const roads = await boardRoads();
    const points = [offset(west, 60, 0), offset(west, 720, 660)];
    const route = await roads.route({ points, vehicle: "bicycle" });
    const turns = route?.steps.filter(({ turn }) => turn === "left" || turn === "right");
    expect(turns?.length).toBeGreaterThan(0);
    for (const { street } of turns ?? []) expect(street).toMatch(/Street|Avenue/);
    expect(route?.source).toBe("road_network");
  });

  test("there is no way to an island; the pairs beside it in the matrix do not suffer", async () => {
    const roads = await boardRoads();
    const island = offset(west, 240, 5_000);
    expect(await roads.route({ points: [west, island], vehicle: "car" })).toBeNull();
    const { seconds } = await roads.matrix({
      sources: [west, offset(west, 600, 600)],
      targets: [offset(west, 960, 960), island],
      vehicle: "car",
    });
    expect(seconds[1]).toBeNull();
    expect(seconds[3]).toBeNull();
    expect(seconds[0]).toBeGreaterThan(30);
    expect(seconds[2]).toBeGreaterThan(15);
  });

  test("no graph holds a place elsewhere", async () => {
    expect(await roadGraphs(dir)({ lng: 13.4, lat: 52.5 })).toBeNull();
    expect(await roadGraphs(join(dir, "nowhere"))(west)).toBeNull();
  });

  describe("in a process of its own", () => {
    let server: RoadServer;
    beforeAll(async () => {
      server = await serveRoads(0, roadGraphs(dir));
    });
    afterAll(() => server.close());
    const client = (onFallback: (error: unknown) => void = () => undefined) =>
      remoteRoads({ url: server.url, timeoutMs: 20_000, onFallback });

    roadsSuite("that process", async () => ({
      roads: client(),
      places: [offset(west, 120, 240), offset(west, 1_200, 480), offset(west, 240, 1_320)],
    }));

    test("what is no question is refused, and nothing breaks", async () => {
      const status = async (path: string, body: string) =>
        (await fetch(`${server.url}${path}`, { method: "POST", body })).status;
      expect(await status("/route", "{")).toBe(400);
      expect(await status("/route", JSON.stringify({ vehicle: "car", points: [west] }))).toBe(400);
      expect(
        await status("/route", JSON.stringify({ vehicle: "tank", points: [west, west] })),
      ).toBe(400);
      const far = Array.from({ length: 300 }, () => west);
      const huge = { vehicle: "car", sources: far, targets: far };
      expect(await status("/matrix", JSON.stringify(huge))).toBe(400);
      expect(
        await status("/elsewhere", JSON.stringify({ vehicle: "car", points: [west, west] })),
      ).toBe(400);
      expect((await fetch(`${server.url}/route`)).status).toBe(405);
    });

    test("outside of every graph the great circle answers, without an alarm", async () => {
      const errors: unknown[] = [];
      const roads = client((error) => errors.push(error));
      const berlin = { lng: 13.4, lat: 52.5 };
      const points = [berlin, offset(berlin, 500, 0)];
      const route = await roads.route({ points, vehicle: "car" });
      expect(route?.source).toBe("great_circle");
      expect(errors).toEqual([]);
    });

    test("once it is gone the great circle answers and says so; soon nobody asks it any more", async () => {
      const other = await serveRoads(0, roadGraphs(dir));
      const errors: unknown[] = [];
      const roads = remoteRoads({
        url: other.url,
        timeoutMs: 20_000,
        onFallback: (error) => errors.push(error),
      });
      const request = { points: [west, offset(west, 600, 0)], vehicle: "car" } as const;
      expect((await roads.route(request))?.source).toBe("road_network");
      await other.close();
      for (let turn = 0; turn < 6; turn += 1)
        expect((await roads.route(request))?.source).toBe("great_circle");
      expect(roads.breaker.isOpen).toBe(true);
      expect(errors).toHaveLength(6);
      expect(errors.slice(3).map(String)).toEqual(
        Array(3).fill("BreakerOpen: the breaker is open"),
      );
    });
  });

  describe.skipIf(!existsSync(baltimore))("Baltimore (BENCH_DATA/osm)", () => {
    const places = [
      { lng: -76.606, lat: 39.2905 },
      { lng: -76.584, lat: 39.289 },
      { lng: -76.605, lat: 39.299 },
    ] as const;
    beforeAll(async () => {
      await build(
        "baltimore",
        await readExtract(baltimore, { bounds: null, onProgress: () => undefined }),
      );
    }, 120_000);

    roadsSuite("Baltimore", async () => {
      const roads = await roadGraphs(dir)(places[0]);
      if (!roads) throw new Error("there is a graph");
      return { roads, places };
    });

    test("a new graph takes the place of the old one without a pause", async () => {
      const extract = await readExtract(baltimore, { bounds: null, onProgress: () => undefined });
      await build("baltimore", extract, "2");
      expect(existsSync(join(dir, "baltimore", "1"))).toBe(true);
      await build("baltimore", extract, "3");
      expect(existsSync(join(dir, "baltimore", "1"))).toBe(false);
      const roads = await roadGraphs(dir)(places[0]);
      const points = [places[0], places[1]];
      expect((await roads?.route({ points, vehicle: "bicycle" }))?.metres).toBeGreaterThan(1_800);
    }, 120_000);
  });
});

describe("the grid of a town", () => {
  const corners = cornersOf(board());
  const grid = gridOf({ geoKey: "board", version: "1", timeZone: "UTC", corners });
  if (!grid) throw new Error("a town has cells");

  test("has a cell for every corner, and the cell's own place near it", () => {
    for (const corner of corners) {
      const cell = grid.cells[cellOf(grid, corner)];
      expect(cell).toBeDefined();
      expect(distanceMetres(cell?.at ?? west, corner)).toBeLessThan(500);
    }
  });

  test("groups at most 49 cells in an area, so that a block of them is one call", () => {
    for (const [area] of grid.areas.entries())
      expect(grid.cells.filter((cell) => cell.area === area).length).toBeLessThanOrEqual(49);
  });

  test("takes larger cells where there would be more than a thousand", () => {
    const wide = Array.from({ length: 4_000 }, (_, index) =>
      offset(west, (index % 64) * 700, Math.floor(index / 64) * 700),
    );
    const large = gridOf({ geoKey: "region", version: "1", timeZone: "UTC", corners: wide });
    expect(large?.cells.length).toBeLessThanOrEqual(1_000);
    expect(large?.cells.length).toBeGreaterThan(100);
    expect(large?.squares.length).toBeLessThan(260_000);
  });

  test("of nothing is none", () => {
    expect(gridOf({ geoKey: "sea", version: "1", timeZone: "UTC", corners: [] })).toBeNull();
  });
});
