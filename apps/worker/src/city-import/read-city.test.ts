import { existsSync } from "node:fs";
import { join } from "node:path";
import type { OsmExtract, OsmTags } from "@swift-eats/domain/cities";
import { isInside } from "@swift-eats/domain/kernel";
import { readExtract } from "@swift-eats/server/cities";
import { describe, expect, test } from "vitest";
import { osmOf } from "../demo/city-osm.ts";
import { planCity } from "../demo/city-plan.ts";
import { geoKeyOf, importArguments } from "./arguments.ts";
import { type ReadCity, readCity } from "./read-city.ts";

function read(extract: OsmExtract, name: string | null = null): ReadCity {
  const city = readCity(extract, { name, otherwise: "Somewhere" });
  if (!city.ok) throw new Error(city.refusal.code);
  return city.value;
}

describe("the demo's town, drawn as OSM data", () => {
  const plan = planCity();
  const city = read(osmOf(plan), plan.name);

  test("comes back as it was drawn: every street, house, park, name and address", () => {
    expect(city.features).toEqual(plan.features);
    expect(city.addresses.filter(({ address }) => address.houseNumber !== "")).toEqual(
      plan.addresses.map(({ lng, lat, ...address }) => ({
        address: { ...address, city: plan.name },
        location: { lng, lat },
      })),
    );
    expect(city.shape.boundary).toEqual(plan.boundary);
    expect(city.shape.centre).toEqual(plan.centre);
  });

  test("has the same version every time, and another when a street has another name", () => {
    expect(read(osmOf(planCity()), plan.name).version).toBe(city.version);
    const features = plan.features.map((each, index) =>
      index === plan.features.length - 20 ? { ...each, name: "Other Street" } : each,
    );
    expect(read(osmOf({ ...plan, features }), plan.name).version).not.toBe(city.version);
  });
});

/** Corners of a square of about 700 m, then what the ways are made of. */
function tiny(
  ways: readonly (readonly [nodes: readonly number[], tags: OsmTags])[],
  more: Partial<OsmExtract> = {},
): OsmExtract {
  return {
    nodeIds: Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8]),
    lngs: Float64Array.from([8, 8.01, 8.01, 8, 8.004, 8.006, 8.006, 8.004]),
    lats: Float64Array.from([54, 54, 54.006, 54.006, 54.002, 54.002, 54.004, 54.004]),
    nodeTags: new Map(),
    ways: ways.map(([nodes, tags], index) => ({ id: index + 1, nodes, tags })),
    relations: [],
    ...more,
  };
}
const street: OsmTags = { highway: "residential", name: "Ring" };
const ring = [[1, 2, 3, 4, 1], street] as const;

describe("what is read from OSM elements", () => {
  test("a lake with an island is a polygon with a hole, though its shore is in two ways", () => {
    const extract = tiny([ring, [[1, 2, 3], {}], [[1, 4, 3], {}], [[5, 6, 7, 8, 5], {}]], {
      relations: [
        {
          id: 1,
          tags: { type: "multipolygon", natural: "water", water: "lake", name: "Mere" },
          members: [
            { type: "way", ref: 2, role: "outer" },
            { type: "way", ref: 3, role: "outer" },
            { type: "way", ref: 4, role: "inner" },
          ],
        },
      ],
    });
    const [lake] = read(extract).features;
    expect(lake).toMatchObject({ layer: "water", class: "lake", name: "Mere" });
    const { type, coordinates } = lake?.geometry ?? {};
    expect(type).toBe("Polygon");
    expect((coordinates as unknown[][]).map((each) => each.length)).toEqual([5, 5]);
  });

  test("an area that leaves the extract, a way of one corner and an unknown tag are not drawn", () => {
    const { features } = read(
      tiny([ring, [[1, 2, 99, 1], { leisure: "park" }], [[1], street], [[1, 2, 3, 1], { a: "b" }]]),
    );
    expect(features.map(({ layer }) => layer)).toEqual(["streets"]);
  });

  test("a house has the address of its tags, in its middle; a street without one can be found too", () => {
    const house: OsmTags = { building: "yes", "addr:street": "Mill Lane", "addr:housenumber": "4" };
    const { addresses } = read(tiny([ring, [[5, 6, 7, 8, 5], house]]), "Tiny");
    expect(addresses).toHaveLength(2);
    expect(addresses[0]?.address).toEqual({
      street: "Mill Lane",
      houseNumber: "4",
      postcode: "",
      city: "Tiny",
    });
    expect(addresses[0]?.location.lng).toBeCloseTo(8.005, 6);
    expect(addresses[1]?.address).toMatchObject({ street: "Ring", houseNumber: "" });
  });

  test("the zone is the boundary of that name, or the hull of the streets", () => {
    const border: OsmTags = { boundary: "administrative", name: "Tiny" };
    const bounded = tiny([ring, [[5, 6, 7, 8, 5], border]]);
    expect(isInside({ lng: 8.001, lat: 54.001 }, read(bounded, "Tiny").shape.boundary)).toBe(false);
    expect(isInside({ lng: 8.001, lat: 54.001 }, read(bounded, "Huge").shape.boundary)).toBe(true);
  });

  test("the largest place gives the name", () => {
    const nodeTags = new Map<number, OsmTags>([
      [1, { place: "village", name: "Small" }],
      [2, { place: "town", name: "Large" }],
      [3, { place: "suburb", name: "Part" }],
    ]);
    expect(read(tiny([ring], { nodeTags })).name).toBe("Large");
    expect(read(tiny([ring])).name).toBe("Somewhere");
  });

  test("without streets there is no city", () => {
    const empty = readCity(tiny([[[1, 2, 3, 1], { leisure: "park" }]]), {
      name: null,
      otherwise: "x",
    });
    expect(empty).toEqual({ ok: false, refusal: { code: "cities.no_streets" } });
  });
});

const bench = process.env.BENCH_DATA ?? "";
const extractOf = (name: string) => join(bench, "osm", `${name}.osm.pbf`);
const whole = { bounds: null, onProgress: () => undefined };

// Public map data that is not part of this project: without BENCH_DATA there is nothing to read.
describe.skipIf(!existsSync(extractOf("baltimore")))("real cities (BENCH_DATA/osm)", () => {
  const count = ({ features }: ReadCity, layer: string) =>
    features.filter((each) => each.layer === layer).length;

  test("Baltimore: streets, houses, addresses and quarters", async () => {
    const city = read(await readExtract(extractOf("baltimore"), whole), "Baltimore");
    expect(count(city, "streets")).toBeGreaterThan(3_500);
    expect(count(city, "buildings")).toBeGreaterThan(1_500);
    expect(count(city, "places")).toBeGreaterThan(20);
    const numbered = city.addresses.filter(({ address }) => address.houseNumber !== "");
    expect(numbered.length).toBeGreaterThan(1_200);
    expect(numbered.length).toBeLessThan(1_400);
    expect(isInside({ lng: -76.59, lat: 39.29 }, city.shape.boundary)).toBe(true);
  });

  test("Heidelberg: a region of streets without houses", async () => {
    const city = read(await readExtract(extractOf("heidelberg"), whole), "Heidelberg");
    expect(count(city, "streets")).toBeGreaterThan(15_000);
    expect(isInside({ lng: 8.6942, lat: 49.4095 }, city.shape.boundary)).toBe(true);
  });
});

describe("the command's arguments", () => {
  test("are a file and what to do with it", () => {
    const argv = ["a.osm.pbf", "--name", "Old Town", "--bbox=8,54,8.1,54.1", "--currency", "USD"];
    expect(importArguments(argv)).toMatchObject({
      ok: true,
      value: {
        file: "a.osm.pbf",
        name: "Old Town",
        bounds: { west: 8, south: 54, east: 8.1, north: 54.1 },
        currency: "USD",
        geoKey: null,
      },
    });
  });

  test.each([
    [[]],
    [["a", "b"]],
    [["a", "--bbox", "1,2,3"]],
    [["a", "--bbox", "3,2,1,4"]],
    [["a", "--name"]],
    [["a", "--colour", "red"]],
    [["a", "--zone", "Old Town"]],
    [["a", "--time-zone", "Mars/Olympus"]],
    [["a", "--currency", "euro"]],
  ])("%j are refused in one line", (argv) => {
    const parsed = importArguments(argv);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.complaint).not.toContain("\n");
  });

  test("a name becomes a key", () => {
    expect(geoKeyOf("Frankfurt am Main")).toBe("frankfurt-am-main");
    expect(geoKeyOf("Zürich")).toBe("zurich");
    expect(geoKeyOf("東京")).toBe("city");
  });
});
