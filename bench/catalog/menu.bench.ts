import { getMenu } from "@swift-eats/contract/catalog";
import { urlOf } from "@swift-eats/contract/wire";
import { benchmark, readArguments } from "../load/arguments.ts";
import { counted, quantiles, rounded } from "../load/figures.ts";
import { load } from "../load/generator.ts";
import type { LoadPlan, LoadResult, Shot } from "../load/plan.ts";
import { findOrStart, type System } from "../system/running.ts";
import { openBenchZone } from "../system/zone.ts";
import { timeToVanish } from "./freshness.ts";

/** `npm run bench:menu -- [--seconds S]`: reads menus over HTTP, cold and warm, beside a bare route. */
const kitchens = 60;
const dishes = 30;
const secondsUsual = 20;
/** Pace at which the latencies count; and how many ask at once when as many are read as are answered. */
const pacedPerSecond = 500;
const lanes = 32;
const senders = 2;
type Pace = LoadPlan["pace"];
const say = (words: string) => process.stderr.write(`${words}\n`);

/** Which kitchen each of a thousand readers wants: the second half as often as the first, the third a third (Zipf). */
const popularityRanks = readers(1_000);

function readers(count: number): readonly number[] {
  const weights = Array.from({ length: kitchens }, (_, rank) => 1 / (rank + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const inOrder = weights.flatMap((weight, rank) =>
    Array<number>(Math.max(1, Math.round((count * weight) / total))).fill(rank),
  );
  // Spread evenly through the round, not one kitchen after the other; 7,919 is prime.
  return inOrder.map((_, index) => inOrder[(index * 7_919) % inOrder.length] as number);
}

async function measure({ webUrl }: System, seconds: number) {
  const zone = await openBenchZone(webUrl, { restaurants: kitchens, items: dishes });
  try {
    const menus = zone.restaurantIds.map((id) =>
      get(`/api/v1${urlOf(getMenu, { id }, undefined)}`),
    );
    const bare = zone.restaurantIds.map((id) => get(`/bare/menu/${id}`));
    const [popular, popularBare] = [menus, bare].map((shots) =>
      popularityRanks.map((rank) => shots[rank] as Shot),
    ) as [Shot[], Shot[]];
    const before = await cacheReads(webUrl);
    say(`reading ${menus.length} menus for the first time`);
    const coldMs = await oneByOne(webUrl, menus);
    const hasBare = (await fetch(`${webUrl}${bare[0]?.path}`)).ok;
    if (!hasBare) say("this system has no bare route (BENCH=1): no ratio");
    const half = (shots: readonly Shot[], share: number, pace: Pace = { lanes }) =>
      load({ url: webUrl, shots, seconds: seconds * share, pace }, senders);
    await half(popular, 0.1);
    if (hasBare) await half(popularBare, 0.1);
    // Alternating, so that whatever else the machine does meets both alike.
    const inTurn = async (what: string, pace: Pace) => {
      const [reads, bareReads]: [LoadResult[], LoadResult[]] = [[], []];
      for (let round = 1; round <= 2; round += 1) {
        say(`${what}, round ${round}: menus${hasBare ? ", then the bare route" : ""}`);
        reads.push(await half(popular, 0.5, pace));
        if (hasBare) bareReads.push(await half(popularBare, 0.5, pace));
      }
      return { reads, bareReads };
    };
    const paced = await inTurn(`${pacedPerSecond} a second`, { rate: pacedPerSecond });
    const { reads, bareReads } = await inTurn("as many as are answered", { lanes });
    const after = await cacheReads(webUrl);
    say("switching dishes off in one process, reading in another");
    const vanishMs = await timeToVanish(webUrl, zone);
    const perSecond = acceptedPerSecond(reads);
    const bareRoutePerSecond = hasBare ? acceptedPerSecond(bareReads) : null;
    return {
      perSecond: rounded(perSecond),
      latencyMs: latencies(paced.reads),
      bareLatencyMs: hasBare ? latencies(paced.bareReads) : null,
      floodLatencyMs: latencies(reads),
      hitRatio: hitRatio(before, after),
      bareRoutePerSecond: bareRoutePerSecond && rounded(bareRoutePerSecond),
      ratio: bareRoutePerSecond && rounded(perSecond / bareRoutePerSecond, 3),
      coldLatencyMs: quantiles(coldMs),
      vanishMs,
      refused: total([...reads, ...paced.reads], "refused"),
      failed: total([...reads, ...paced.reads], "failed"),
    };
  } finally {
    await zone.remove();
  }
}

/** As a browser asks. */
const get = (path: string): Shot => ({
  method: "GET",
  path,
  headers: { "accept-encoding": "gzip, deflate, br, zstd" },
});

const latencies = (results: readonly LoadResult[]) =>
  quantiles(results.flatMap(({ latenciesMs }) => latenciesMs));

const total = (results: readonly LoadResult[], of: "refused" | "failed"): number =>
  results.reduce((sum, result) => sum + counted(result)[of], 0);

const acceptedPerSecond = (results: readonly LoadResult[]) =>
  results.reduce((sum, result) => sum + counted(result).accepted, 0) /
  results.reduce((sum, { seconds }) => sum + seconds, 0);

async function oneByOne(webUrl: string, shots: readonly Shot[]): Promise<number[]> {
  const latencies: number[] = [];
  for (const { path } of shots) {
    const fromMs = performance.now();
    await (await fetch(`${webUrl}${path}`)).arrayBuffer();
    latencies.push(performance.now() - fromMs);
  }
  return latencies;
}

type Reads = ReadonlyMap<string, number>;

/** `cache_reads{cache="menu",layer="…"} n` of the console's own metrics. */
async function cacheReads(webUrl: string): Promise<Reads> {
  const text = await (await fetch(`${webUrl}/metrics`)).text();
  const pattern = /^cache_reads\{cache="menu",layer="(\w+)"\} (\d+)/gm;
  return new Map(
    [...text.matchAll(pattern)].map(([, layer = "", count]) => [layer, Number(count)]),
  );
}

/** Share of reads that needed no database, or null when the metrics do not say. */
function hitRatio(before: Reads, after: Reads): number | null {
  const grown = (layer: string) => (after.get(layer) ?? 0) - (before.get(layer) ?? 0);
  const hits = grown("processHits") + grown("staleHits") + grown("redisHits");
  const all = hits + grown("loads");
  return all > 0 ? rounded(hits / all, 5) : null;
}

await benchmark(async () => {
  const chosen = readArguments(process.argv.slice(2), { "--seconds": "number" });
  if (typeof chosen === "string") return chosen;
  const seconds = chosen.numbers.get("--seconds") ?? secondsUsual;
  const system = await findOrStart({ LIMITS: "off", BENCH: "1" });
  try {
    return await measure(system, seconds);
  } finally {
    await system.stop();
  }
});
