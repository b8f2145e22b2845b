import { randomInt } from "node:crypto";
import {
  discoveryRepository,
  menuDraftsRepository,
  menusRepository,
  restaurantsRepository,
  tastesRepository,
  unclaimedRestaurants,
} from "@swift-eats/db/catalog";
import {
  addressesRepository,
  cityImports,
  mapLayersRepository,
  zonesRepository,
} from "@swift-eats/db/cities";
import { connectDatabases } from "@swift-eats/db/connection";
import {
  assignmentRequestsRepository,
  decisionsRepository,
  leasesRepository,
  tripsRepository,
  wishesRepository,
  zoneSettingsRepository,
} from "@swift-eats/db/dispatch";
import { driversRepository, earningsRepository } from "@swift-eats/db/drivers";
import {
  arrivalPatternsRepository,
  etaModelsRepository,
  predictionsRepository,
  prepPatternsRepository,
} from "@swift-eats/db/eta";
import { accountsRepository, ticketsRepository } from "@swift-eats/db/identity";
import { kitchensRepository } from "@swift-eats/db/inventory";
import { notificationsRepository } from "@swift-eats/db/notifications";
import { ordersRepository, reviewsRepository } from "@swift-eats/db/ordering";
import { paymentsRepository } from "@swift-eats/db/payments";
import {
  auditLog,
  clockRow,
  deadLettersRepository,
  outboxRepository,
  pictureWork,
  upkeepRepository,
} from "@swift-eats/db/platform";
import { trafficPatterns, travelTables } from "@swift-eats/db/routing";
import { positionHistory, trackedCouriers } from "@swift-eats/db/tracking";
import { type CityClock, instantOf, localTime } from "@swift-eats/domain/kernel";
import type { PaymentProvider } from "@swift-eats/domain/payments";
import { smtpMailer } from "@swift-eats/providers/email";
import { pictures } from "@swift-eats/providers/images";
import { cash, testProvider } from "@swift-eats/providers/payments";
import { remoteRoads } from "@swift-eats/providers/routing";
import { folderStorage } from "@swift-eats/providers/storage";
import { connectRedis } from "@swift-eats/redis/connection";
import { livePositions } from "@swift-eats/redis/tracking";
import { createWake } from "@swift-eats/redis/wake";
import { clockIds, type ProcessClock, processClock, wallClock } from "../clock/index.ts";
import { listingSource } from "../discovery/listing-source.ts";
import { type Env, readEnv } from "../env/index.ts";
import { createLog, metrics } from "../observe/index.ts";
import { cityTiles } from "../tiles/index.ts";
import { roadMatch } from "../tracking/road-match.ts";
import { cityTravel } from "../travel/index.ts";
import { catalogCache } from "./catalog-cache.ts";
import { passwords } from "./passwords.ts";
import { searchPorts } from "./search.ts";

/** Where a fresh demo begins, and in which zone that is read. */
const demoBegins = { minutes: 11 * 60 + 30, timeZone: "Europe/Berlin" };
const clockPollMs = 5_000;
/** A route takes some milliseconds; who waits longer than this is better served by a straight line. */
const roadsTimeoutMs = 1_500;
export const clockChannel = "clock";

/** Joins every adapter. The one place that knows them all; no container, plain calls. */
export async function wire(process: string) {
  const env = readEnv();
  const log = createLog(process);
  const databases = connectDatabases({
    url: env.DATABASE_URL,
    replicaUrl: env.DATABASE_REPLICA_URL,
    poolMax: env.DATABASE_POOL_MAX,
    silenceMs: env.DATABASE_SILENCE_MS,
  });
  const connection = connectRedis(env.REDIS_URL, {
    prefix: env.REDIS_PREFIX,
    onError: (error) => log.debug({ err: error }, "redis"),
  });
  await connection.ready(2_000).catch(() => log.warn("Redis does not answer; going on without it"));
  const wake = createWake(connection);
  const row = clockRow({ databases });
  const clock = env.DEMO_MODE ? await demoClock(env, row) : wallClock();
  const stopClock = env.DEMO_MODE
    ? followClock(clock, row, wake, (error) => log.warn({ err: error }, "clock"))
    : null;
  const ids = clockIds(clock);
  const base = { databases, ids, clock };
  const restaurants = restaurantsRepository(base);
  const menus = menusRepository(base);
  const onError = (error: unknown) => log.warn({ err: error }, "travel times");
  const [tables, traffic] = [travelTables(base), trafficPatterns(base)];
  const travel = cityTravel({ clock, travelTables: tables, traffic, onError });
  await travel.refresh().catch(onError);
  const discovery = discoveryRepository(base);
  const listings = listingSource({
    discovery,
    clock,
    onError: (error) => log.warn({ err: error }, "listings"),
  });
  const search = searchPorts({
    databases,
    connection,
    wake,
    restaurants,
    onError: (error) => log.warn({ err: error }, "search log"),
  });
  const [mapLayers, imports] = [mapLayersRepository(base), cityImports(base)];
  const tiles = cityTiles({ mapLayers, cityImports: imports, connection, wake });
  const roads = remoteRoads({
    url: env.ROUTING_URL ?? `http://127.0.0.1:${env.PORT_BASE + 18}`,
    timeoutMs: roadsTimeoutMs,
    onFallback: () => metrics.roadsFallbacksTotal.inc(),
  });
  return {
    env,
    log,
    clock,
    clockRow: row,
    ids,
    databases,
    connection,
    wake,
    random: (below: number) => randomInt(below),
    passwords,
    travel,
    travelTables: tables,
    /** Ways on the road graph, asked over the process that holds it. */
    roads,
    zones: zonesRepository(base),
    cityImports: imports,
    addresses: addressesRepository(base),
    mapLayers,
    tiles,
    accounts: accountsRepository(base),
    tickets: ticketsRepository(base),
    restaurants,
    menus,
    unclaimed: unclaimedRestaurants(base),
    menuDrafts: menuDraftsRepository(base),
    discovery,
    listings,
    tastes: tastesRepository(base),
    catalog: catalogCache({ restaurants, menus, clock, connection, wake }),
    kitchens: kitchensRepository(base),
    search,
    orders: ordersRepository(base),
    reviews: reviewsRepository(base),
    payments: paymentsRepository(base),
    trips: tripsRepository(base),
    requests: assignmentRequestsRepository(base),
    leases: leasesRepository(base),
    decisions: decisionsRepository(base),
    zoneSettings: zoneSettingsRepository(base),
    wishes: wishesRepository(base),
    drivers: driversRepository(base),
    earnings: earningsRepository(base),
    positions: livePositions(connection),
    positionHistory: positionHistory(base),
    trackedCouriers: trackedCouriers(base),
    mapMatch: roadMatch(roads),
    predictions: predictionsRepository(base),
    etaModels: etaModelsRepository(base),
    arrivalPatterns: arrivalPatternsRepository(base),
    prepPatterns: prepPatternsRepository(base),
    outbox: outboxRepository(base),
    deadLetters: deadLettersRepository(base),
    audit: auditLog(base),
    upkeep: upkeepRepository(base),
    pictureWork: pictureWork(base),
    notifications: notificationsRepository(base),
    storage: folderStorage({ dir: env.MEDIA_DIR }),
    pictures,
    provider: providerChoice(env),
    mailer: env.SMTP_URL ? smtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM }) : null,
    async close() {
      stopClock?.();
      travel.close();
      tiles.close();
      await listings.close();
      await search.close();
      await wake.close();
      await connection.close();
      await databases.close();
    },
  };
}

export type Ports = Awaited<ReturnType<typeof wire>>;

/** Cards go to the provider that is configured; cash needs none. */
function providerChoice(env: Env): (kind: "card" | "cash") => PaymentProvider {
  const onDelivery = cash();
  const cards = env.SANDBOX_URL
    ? testProvider({ url: env.SANDBOX_URL, timeoutMs: env.PAYMENT_TIMEOUT_MS })
    : null;
  return (kind) => {
    if (kind === "cash") return onDelivery;
    if (!cards) throw new Error("no payment provider is configured");
    return cards;
  };
}

async function demoClock(env: Env, row: ReturnType<typeof clockRow>): Promise<ProcessClock> {
  const wall = wallClock().wall();
  const { date } = localTime(wall, demoBegins.timeZone);
  const first: CityClock = {
    wallEpoch: wall,
    cityEpoch: instantOf(date, demoBegins.minutes, demoBegins.timeZone),
    rate: env.CITY_RATE,
  };
  await row.begin(first);
  return processClock((await row.load()) ?? first);
}

function followClock(
  clock: ProcessClock,
  row: ReturnType<typeof clockRow>,
  wake: ReturnType<typeof createWake>,
  onError: (error: unknown) => void,
): () => void {
  const refresh = () => row.load().then((next) => next && clock.follow(next), onError);
  wake.listen(clockChannel, refresh, refresh);
  const timer = setInterval(refresh, clockPollMs);
  timer.unref();
  return () => clearInterval(timer);
}
