import { mapLayersRepository } from "@swift-eats/db/cities";
import { connectDatabases, type Databases, pointOf } from "@swift-eats/db/connection";
import { trafficPatterns, travelTables } from "@swift-eats/db/routing";
import type { LngLat } from "@swift-eats/domain/kernel";
import type { TravelTimes } from "@swift-eats/domain/routing";
import { remoteRoads } from "@swift-eats/providers/routing";
import { wallClock } from "@swift-eats/server/clock";
import { cityTravel } from "@swift-eats/server/travel";
import { benchmark, readArguments } from "../load/arguments.ts";
import { quantiles, rounded } from "../load/figures.ts";
import { findOrStart } from "../system/running.ts";

/** `npm run bench:city -- [--routes N] [--tiles N]`: tiles, ways and travel times of the first zone with a table. */
const usual = { routes: 300, tiles: 400 };
const zooms = [12, 13, 14, 15, 16];
const matrixRounds = 200;
const lookups = 1_000_000;
const roadsPortOffset = 18;
const say = (words: string) => process.stderr.write(`${words}\n`);

/** The same places every time (mulberry32). */
function drawer(places: readonly LngLat[]) {
  let state = 20_261_121;
  return (): LngLat => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return places[Math.floor(share * places.length)] ?? { lng: 0, lat: 0 };
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const fromMs = performance.now();
  await work();
  return performance.now() - fromMs;
}

const tileOf = ({ lng, lat }: LngLat, z: number): readonly [number, number, number] => {
  const sheet = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return [z, Math.floor(((lng + 180) / 360) * 2 ** z), Math.floor(((1 - sheet) / 2) * 2 ** z)];
};

async function tiles(
  { webUrl, databases }: { webUrl: string; databases: Databases },
  draw: () => LngLat,
  count: number,
) {
  const wanted = Array.from({ length: count }, (_, index) =>
    tileOf(draw(), zooms[index % zooms.length] ?? 14),
  );
  const maker = mapLayersRepository({ databases });
  const madeMs: number[] = [];
  for (const [z, x, y] of wanted) madeMs.push(await timed(() => maker.tile(z, x, y)));
  const get = async ([z, x, y]: readonly [number, number, number]) => {
    const response = await fetch(`${webUrl}/api/v1/tiles/${z}/${x}/${y}`);
    await response.arrayBuffer();
  };
  const firstMs: number[] = [];
  for (const tile of wanted) firstMs.push(await timed(() => get(tile)));
  const againMs: number[] = [];
  for (const tile of wanted) againMs.push(await timed(() => get(tile)));
  return { made: quantiles(madeMs), http: quantiles(firstMs), httpAgain: quantiles(againMs) };
}

function lookupMicroseconds(travel: TravelTimes, draw: () => LngLat): number {
  const places = Array.from({ length: 1_000 }, draw);
  let seconds = 0;
  const fromMs = performance.now();
  for (let index = 0; index < lookups; index += 1)
    seconds += travel.between(
      places[index % 1_000] as LngLat,
      places[(index * 7) % 1_000] as LngLat,
      "bicycle",
    ).seconds;
  if (!(seconds > 0)) throw new Error("nobody needs any time");
  return rounded(((performance.now() - fromMs) * 1_000) / lookups, 3);
}

/** 50 couriers to 200 places through the port, as a step of dispatch asks. */
function matrixMs(travel: TravelTimes, draw: () => LngLat) {
  const took: number[] = [];
  let fromRoads = 0;
  for (let round = 0; round < matrixRounds; round += 1) {
    const sources = Array.from({ length: 50 }, draw);
    const targets = Array.from({ length: 200 }, draw);
    const fromMs = performance.now();
    for (const from of sources)
      for (const to of targets)
        if (travel.between(from, to, "bicycle").source === "road_network") fromRoads += 1;
    took.push(performance.now() - fromMs);
  }
  return { ...quantiles(took), roadShare: rounded(fromRoads / (matrixRounds * 10_000), 3) };
}

await benchmark(async () => {
  const given = readArguments(process.argv.slice(2), { "--routes": "number", "--tiles": "number" });
  if (typeof given === "string") return given;
  const system = await findOrStart({ LIMITS: "off" });
  const databases = connectDatabases({ url: system.databaseUrl, poolMax: 4 });
  try {
    const sql = databases.primary();
    const tables = travelTables({ databases });
    const [geoKey] = (await tables.versions()).keys();
    if (!geoKey) throw new Error("no zone has travel tables: import a city first");
    const rows = await sql<{ location: string }[]>`
      select location from addresses where geo_key = ${geoKey} order by id`;
    const draw = drawer(rows.map(({ location }) => pointOf(location)));
    const clock = wallClock();
    const traffic = trafficPatterns({ databases });
    const travel = cityTravel({ clock, travelTables: tables, traffic, onError: () => undefined });
    await travel.refresh();
    say(`${geoKey}: tiles`);
    const tileMs = await tiles(
      { webUrl: system.webUrl, databases },
      draw,
      given.numbers.get("--tiles") ?? usual.tiles,
    );
    say("routes");
    const { port, hostname } = new URL(system.webUrl);
    const url = `http://${hostname}:${Number(port) + roadsPortOffset}`;
    const roads = remoteRoads({ url, timeoutMs: 5_000, onFallback: (error) => say(String(error)) });
    const routeMs: number[] = [];
    const sources = new Map<string, number>();
    for (let index = 0; index < (given.numbers.get("--routes") ?? usual.routes); index += 1)
      routeMs.push(
        await timed(async () => {
          const route = await roads.route({ points: [draw(), draw()], vehicle: "bicycle" });
          const source = route?.source ?? "no way";
          sources.set(source, (sources.get(source) ?? 0) + 1);
        }),
      );
    say("travel times");
    travel.close();
    return {
      geoKey,
      tileMs,
      routeMs: { ...quantiles(routeMs.slice(10)), sources: Object.fromEntries(sources) },
      matrix50x200Ms: matrixMs(travel, draw),
      lookupMicroseconds: lookupMicroseconds(travel, draw),
    };
  } finally {
    await databases.close();
    await system.stop();
  }
});
