import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readExtract, roadGraphs } from "@swift-eats/server/cities";
import { type ScratchTown, scratchTown } from "@swift-eats/server/scratch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { osmOf } from "../demo/city-osm.ts";
import { planCity } from "../demo/city-plan.ts";
import { importCity } from "./import-city.ts";
import { newZone } from "./new-zone.ts";
import { type ReadCity, readCity } from "./read-city.ts";

let town: ScratchTown;
const dir = mkdtempSync(join(tmpdir(), "swift-eats-import-"));
beforeAll(async () => {
  process.env.ROADS_DIR = join(dir, "roads");
  town = await scratchTown();
});
afterAll(async () => {
  await town.discard();
  rmSync(dir, { recursive: true, force: true });
});

const root = join(import.meta.dirname, "../../../..");
const baltimore = join(process.env.BENCH_DATA ?? "", "osm", "baltimore.osm.pbf");

const put = (city: ReadCity, geoKey: string) =>
  importCity(town.ports, city, {
    zone: newZone({ geoKey, currency: "EUR", timeZone: "Europe/Berlin", country: "XL" }),
    attribution: null,
    restaurants: true,
    say: () => undefined,
  });

async function counts(geoKey: string) {
  const sql = town.ports.databases.primary(geoKey);
  const [row] = await sql<{ features: number; addresses: number; grids: number }[]>`
    select (select count(*)::int from map_features where geo_key = ${geoKey}) as features,
      (select count(*)::int from addresses where geo_key = ${geoKey}) as addresses,
      (select count(*)::int from travel_grids where geo_key = ${geoKey}) as grids`;
  return row;
}

/** The command in a process of its own, as people run it. */
const command = (...argv: string[]) =>
  new Promise<{ status: number; out: string; said: string }>((done) => {
    const file = "apps/worker/src/commands/city-import.ts";
    execFile(
      process.execPath,
      ["--import", "tsx", file, ...argv],
      { cwd: root, env: { ...process.env, NODE_ENV: "test" } },
      (error, out, said) => done({ status: Number(error?.code ?? 0), out, said }),
    );
  });

describe("the demo's town", () => {
  const plan = planCity();
  const read = readCity(osmOf(plan), { name: plan.name, otherwise: "" });
  if (!read.ok) throw new Error(read.refusal.code);
  const city = read.value;

  test("is put in whole; once more changes nothing, and an import that was cut off is finished by the next", async () => {
    const first = await put(city, "larkhaven");
    const whole = await counts("larkhaven");
    expect(whole).toEqual({
      features: city.features.length,
      addresses: city.addresses.length,
      grids: 1,
    });
    expect(first.cells).toBeGreaterThan(100);
    expect(await put(city, "larkhaven")).toEqual(first);
    expect(await counts("larkhaven")).toEqual(whole);
    // As after a crash between two steps.
    const sql = town.ports.databases.primary("larkhaven");
    await sql`delete from addresses where geo_key = 'larkhaven'`;
    await sql`delete from city_imports where geo_key = 'larkhaven'`;
    expect(await put(city, "larkhaven")).toEqual(first);
    expect(await counts("larkhaven")).toEqual(whole);
  });

  test("keeps its fees when it is imported anew with another shape", async () => {
    const sql = town.ports.databases.primary("larkhaven");
    await sql`update zones set pay_per_km_amount = 123 where geo_key = 'larkhaven'`;
    const smaller = { ...city.shape, centre: { lng: 8.31, lat: 54.11 } };
    await put({ ...city, shape: smaller }, "larkhaven");
    expect(await town.ports.zones.get("larkhaven")).toMatchObject({
      payPerKmAmount: 123,
      centre: { lng: 8.31, lat: 54.11 },
    });
  });

  test("can be found by what people type", async () => {
    const { address } = city.addresses[500] ?? {};
    const typed = `${address?.street} ${address?.houseNumber}`;
    const [found] = await town.ports.addresses.search(typed, null, 3);
    expect(found?.address).toEqual(address);
  });
});

describe("the command", () => {
  test.each([
    ["empty.osm.pbf", "", "is empty"],
    ["page.osm.pbf", "<html>not found</html>".repeat(50), "is not an .osm.pbf file"],
  ])("refuses %s in one line with status 2", async (name, text, complaint) => {
    const path = join(dir, name);
    writeFileSync(path, text);
    const { status, out, said } = await command(path, "--name", "Nowhere");
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(said.trim()).toBe(`${path} ${complaint}`);
    expect(await town.ports.zones.get("nowhere")).toBeNull();
  });

  test("refuses a file that is not there, and wrong arguments", async () => {
    expect(await command(join(dir, "none.osm.pbf"))).toMatchObject({ status: 2, out: "" });
    expect(await command()).toMatchObject({ status: 2, out: "" });
  });

  // Public map data that is not part of this project.
  test.skipIf(!existsSync(baltimore))(
    "imports Baltimore (BENCH_DATA/osm), with a way across it and tiles",
    async () => {
      const { status, out, said } = await command(
        baltimore,
        "--name=Baltimore",
        "--currency=USD",
        "--time-zone=America/New_York",
        "--country=US",
        "--restaurants",
      );
      expect(said).toContain("Reading baltimore.osm.pbf: 100 %");
      expect(status).toBe(0);
      const summary = JSON.parse(out.trim().split("\n").at(-1) ?? "");
      expect(summary).toMatchObject({ geoKey: "baltimore", name: "Baltimore" });
      expect(summary.streets).toBeGreaterThan(3_500);
      expect(summary.addresses).toBeGreaterThan(1_200);
      // 133 restaurants, cafés and fast-food places, three of them nameless; and two ice-cream parlours.
      expect(summary.unclaimed).toBe(132);
      expect(await town.ports.zones.get("baltimore")).toMatchObject({ currency: "USD" });
      expect(await town.ports.cityImports.get("baltimore")).toMatchObject({
        attribution: "© OpenStreetMap contributors",
      });
      // z 14 around 39.29, -76.59.
      const tile = await town.ports.tiles.get(14, 4_706, 6_244);
      expect(tile.gzip?.byteLength).toBeGreaterThan(5_000);
      if (summary.roadGraph) {
        const points = [
          { lng: -76.606, lat: 39.2905 },
          { lng: -76.545, lat: 39.27 },
        ];
        const roads = await roadGraphs(join(dir, "roads"))({ lng: -76.606, lat: 39.2905 });
        const route = await roads?.route({ points, vehicle: "bicycle" });
        expect(route?.metres).toBeGreaterThan(5_500);
        expect(route?.metres).toBeLessThan(15_000);
      }
      const found = await town.ports.addresses.search("East Fairmount Avenue 2120", null, 1);
      expect(found[0]?.address.postcode).toBe("21231");
    },
  );

  test.skipIf(!existsSync(baltimore))("cuts a box out of a file", async () => {
    const bounds = { west: -76.6, south: 39.285, east: -76.59, north: 39.295 };
    const part = await readExtract(baltimore, { bounds, onProgress: () => undefined });
    const cut = readCity(part, { name: "Fells Point", otherwise: "" });
    expect(cut.ok && cut.value.features.length).toBeGreaterThan(100);
    expect(cut.ok && cut.value.features.length).toBeLessThan(1_500);
  });
});
