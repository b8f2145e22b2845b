import { benchmark, readArguments } from "../load/arguments.ts";
import { rounded } from "../load/figures.ts";
import { type Crowds, startCrowds } from "./crowds.ts";
import { quantilesOf } from "./latencies.ts";
import type { CourierPlan, CrowdResult } from "./plan.ts";
import { type ServerProcess, startServer } from "./servers.ts";
import { type BenchTown, openTown } from "./town.ts";
import type { Question } from "./weigh.ts";

/** `npm run bench:gps -- [--couriers N] [--hz F] [--watchers W] [--seconds S]`: fixes in, positions out. */
const usual = { couriers: 10_000, hz: 0.2, watchers: 10_000, seconds: 15 };
const gatewayCount = 2;
const crowdCount = 2;
const warmUpSeconds = 3;
const floodSeconds = 8;
/** Fixes under way at once when as many are sent as are answered. */
const inFlight = 2_000;
/** The first round, in which everybody speaks at least once. */
const firstInFlight = 200;
const firstPerSecond = 2_500;
const say = (words: string) => process.stderr.write(`${words}\n`);

type Wanted = typeof usual;

const sum = (results: readonly CrowdResult[], of: (one: CrowdResult) => number): number =>
  results.reduce((total, one) => total + of(one), 0);

const perSecond = (results: readonly CrowdResult[]): number =>
  sum(results, ({ acknowledged, seconds }) => acknowledged / seconds);

/** Of the servers' processors, in a flood. */
const microsPerFix = (workedMs: number, results: readonly CrowdResult[]): number =>
  rounded((workedMs * 1_000) / sum(results, ({ acknowledged }) => acknowledged));

function couriersOf({ people }: BenchTown, servers: readonly ServerProcess[]): CourierPlan[] {
  return people.map(({ courierToken, lng, lat }, index) => ({
    url: urlOf(servers, index),
    token: courierToken,
    lng,
    lat,
  }));
}

const urlOf = (servers: readonly ServerProcess[], index: number): string =>
  servers[index % servers.length]?.url ?? "";

const watchersOf = ({ people }: BenchTown, servers: readonly ServerProcess[], count: number) =>
  Array.from({ length: count }, (_, index) => {
    const person = people[index % people.length];
    if (!person) throw new Error("nobody to watch");
    const { orderId, driverId, customerToken } = person;
    // Half of them at another gateway than their courier.
    return {
      url: urlOf(servers, index + Math.floor(index / 2)),
      token: customerToken,
      orderId,
      driverId,
    };
  });

const start = (town: BenchTown, program: string, from: number) =>
  Promise.all(
    Array.from({ length: gatewayCount }, (_, index) =>
      startServer(program, town.portBase + from + index, town.environment),
    ),
  );

const sumOf = async (servers: readonly ServerProcess[], question: Question): Promise<number> =>
  (await Promise.all(servers.map((server) => server.ask(question)))).reduce(
    (total, answer) => total + answer,
    0,
  );

/** The product: real gateways, real database, everybody let in by what they may. */
async function throughGateways(town: BenchTown, crowds: Crowds, wanted: Wanted) {
  const { couriers, watchers, hz, seconds } = wanted;
  let gateways = await start(town, "apps/worker/src/main.ts", 10);
  try {
    const empty = await sumOf(gateways, "weigh");
    say(`${couriers} couriers come and say once where they are`);
    await crowds.connect({ couriers: couriersOf(town, gateways), watchers: [] });
    const first = await crowds.run({ inFlight: firstInFlight }, couriers / firstPerSecond);
    const loaded = await sumOf(gateways, "weigh");
    say(`${watchers} customers come`);
    await crowds.connect({ couriers: [], watchers: watchersOf(town, gateways, watchers) });
    say(`${rounded(couriers * hz)} fixes a second for ${seconds} s`);
    const warm = await crowds.run({ hz }, warmUpSeconds);
    const before = await sumOf(gateways, "work");
    const paced = await crowds.run({ hz }, seconds);
    const worked = (await sumOf(gateways, "work")) - before;
    say(`as many fixes as are answered for ${floodSeconds} s`);
    const beforeFlood = await sumOf(gateways, "work");
    const flood = await crowds.run({ inFlight }, floodSeconds);
    const floodWorked = (await sumOf(gateways, "work")) - beforeFlood;
    say("every gateway is killed, and everybody comes back at once");
    await Promise.all(gateways.map((gateway) => gateway.kill()));
    const returning = crowds.comeBack();
    gateways = await start(town, "apps/worker/src/main.ts", 10);
    const returned = await returning;
    const afterwards = await crowds.run({ hz }, warmUpSeconds);
    const runs = [first, warm, paced, flood, afterwards].flat();
    return {
      paced,
      flood,
      bytesPerCourier: Math.round((loaded - empty) / couriers),
      gatewayCpu: rounded(worked / 1_000 / seconds, 2),
      microsPerFix: microsPerFix(floodWorked, flood),
      storm: {
        clients: returned.reduce((total, each) => total + each.clients, 0),
        attempts: returned.reduce((total, each) => total + each.attempts, 0),
        secondsToAllLive: rounded(Math.max(...returned.map((each) => each.seconds)), 1),
        offeredAfter: sum(afterwards, (one) => one.offered),
        ingestedAfter: sum(afterwards, (one) => one.acknowledged),
        shownAfter: sum(afterwards, (one) => one.shown),
      },
      lost: Math.max(0, sum(runs, ({ acknowledged }) => acknowledged) - (await town.kept())),
      wrongPerson: sum(runs, ({ wrongPerson }) => wrongPerson),
    };
  } finally {
    await crowds.leave();
    await Promise.all(gateways.map((gateway) => gateway.stop()));
  }
}

/** A server that only counts: the same couriers, addresses and messages. */
async function throughBareServers(town: BenchTown, crowds: Crowds, wanted: Wanted) {
  const servers = await start(town, "bench/gps/bare-server.ts", 12);
  try {
    const empty = await sumOf(servers, "weigh");
    say("the same to a server that only counts");
    await crowds.connect({ couriers: couriersOf(town, servers), watchers: [] });
    await crowds.run({ inFlight: firstInFlight }, wanted.couriers / firstPerSecond);
    const loaded = await sumOf(servers, "weigh");
    const before = await sumOf(servers, "work");
    const flood = await crowds.run({ inFlight }, floodSeconds);
    return {
      perSecond: perSecond(flood),
      microsPerFix: microsPerFix((await sumOf(servers, "work")) - before, flood),
      bytesPerCourier: Math.round((loaded - empty) / wanted.couriers),
    };
  } finally {
    await crowds.leave();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function measure(wanted: Wanted) {
  say("starting PostgreSQL and Redis, and settling a town");
  const town = await openTown(wanted.couriers);
  const crowds = startCrowds(crowdCount);
  try {
    const ours = await throughGateways(town, crowds, wanted);
    const bare = await throughBareServers(town, crowds, wanted);
    const { paced, flood } = ours;
    const offered = sum(paced, (one) => one.offered);
    const ingested = sum(paced, (one) => one.acknowledged);
    return {
      ...wanted,
      gateways: gatewayCount,
      offered,
      ingested,
      dropped: offered - ingested,
      lost: ours.lost,
      wrongPerson: ours.wrongPerson,
      shown: sum(paced, (one) => one.shown),
      ingestMs: quantilesOf(paced.map((one) => one.ingest)),
      fixToScreenMs: quantilesOf(paced.map((one) => one.screen)),
      gatewayCpu: ours.gatewayCpu,
      clientCpu: rounded(
        sum(paced, (one) => one.cpu),
        2,
      ),
      perSecond: rounded(perSecond(flood)),
      floodIngestMs: quantilesOf(flood.map((one) => one.ingest)),
      bareSocketPerSecond: rounded(bare.perSecond),
      ratio: rounded(perSecond(flood) / bare.perSecond, 3),
      microsPerFix: ours.microsPerFix,
      bareMicrosPerFix: bare.microsPerFix,
      bytesPerCourier: ours.bytesPerCourier,
      bytesPerBareSocket: bare.bytesPerCourier,
      storm: ours.storm,
    };
  } finally {
    crowds.stop();
    await town.stop();
  }
}

await benchmark(async () => {
  const chosen = readArguments(process.argv.slice(2), {
    "--couriers": "number",
    "--hz": "number",
    "--watchers": "number",
    "--seconds": "number",
  });
  if (typeof chosen === "string") return chosen;
  const { numbers } = chosen;
  const wanted = {
    couriers: numbers.get("--couriers") ?? usual.couriers,
    hz: numbers.get("--hz") ?? usual.hz,
    watchers: numbers.get("--watchers") ?? usual.watchers,
    seconds: numbers.get("--seconds") ?? usual.seconds,
  };
  if (!Number.isInteger(wanted.couriers) || !Number.isInteger(wanted.watchers))
    return "--couriers and --watchers are whole numbers";
  return measure(wanted);
});
