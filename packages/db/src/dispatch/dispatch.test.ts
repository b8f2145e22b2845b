import { type Decision, defaultSettings } from "@swift-eats/domain/dispatch";
import { addSeconds, uuidv7 } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDatabases, type Databases } from "../connection/index.ts";
import { scratchDatabase } from "../connection/scratch.ts";
import { upkeepRepository } from "../platform/index.ts";
import {
  decisionsRepository,
  leasesRepository,
  wishesRepository,
  zoneSettingsRepository,
} from "./index.ts";

let scratch: Awaited<ReturnType<typeof scratchDatabase>>;
let databases: Databases;
beforeAll(async () => {
  scratch = await scratchDatabase();
  databases = connectDatabases({ url: scratch.url });
});
afterAll(async () => {
  await databases.close();
  await scratch.discard();
});

const at = new Date("2026-03-02T12:00:00Z");
let made = 0;
const ids = {
  next: () => {
    made += 1;
    return uuidv7(at.getTime() + made, new Uint8Array(10)) as never;
  },
};

describe("a zone's lease", () => {
  test("of many who take it at once, one holds it, and renewing keeps the fence", async () => {
    const { take } = leasesRepository({ databases });
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_, index) => take("race", `h${index}`, 60)),
    );
    const holder = taken.findIndex((lease) => lease !== null);
    expect(taken.filter((lease) => lease !== null)).toEqual([{ geoKey: "race", fence: 1 }]);
    expect(await take("race", `h${holder}`, 60)).toEqual({ geoKey: "race", fence: 1 });
  });

  test("goes to another when it ran out or was given back, each time with a higher fence", async () => {
    const leases = leasesRepository({ databases });
    expect(await leases.take("pass", "a", 0)).toEqual({ geoKey: "pass", fence: 1 });
    expect(await leases.take("pass", "b", 60)).toEqual({ geoKey: "pass", fence: 2 });
    expect(await leases.take("pass", "a", 60)).toBeNull();
    await leases.release("pass", "a");
    expect(await leases.take("pass", "a", 60)).toBeNull();
    await leases.release("pass", "b");
    expect(await leases.take("pass", "a", 60)).toEqual({ geoKey: "pass", fence: 3 });
  });
});

test("decisions are read back whole, newest first, by order and by driver", async () => {
  const decisions = decisionsRepository({ databases, ids });
  const [orderId, driverId, other] = [ids.next(), ids.next(), ids.next()];
  const terms = { clickToDoor: 900, courierTime: 60, freshness: 5, balance: 0, performance: -1 };
  const first: Decision = {
    geoKey: "z",
    orderId,
    kind: "deferred",
    driverId: null,
    tripId: null,
    decidedAt: at,
    until: addSeconds(at, 300),
    reason: "food_not_ready",
    terms: null,
    bundle: [orderId],
    runnersUp: [],
  };
  const second: Decision = {
    ...first,
    kind: "offered",
    driverId,
    until: null,
    reason: null,
    terms,
    bundle: [orderId, ids.next()],
    runnersUp: [{ driverId: other, terms, worseBySeconds: 40, reason: "slower" }],
  };
  await decisions.keep([]);
  await decisions.keep([first, second]);
  expect(await decisions.ofOrder(orderId, 10)).toEqual([second, first]);
  expect(await decisions.ofOrder(orderId, 1)).toEqual([second]);
  expect(await decisions.ofDriver(driverId, 10)).toEqual([second]);
  expect(await decisions.ofDriver(other, 10)).toEqual([second]);
  const { forgetDecisions } = upkeepRepository({ databases });
  await forgetDecisions(addSeconds(at, 29 * 86_400));
  expect(await decisions.ofOrder(orderId, 10)).toHaveLength(2);
  await forgetDecisions(addSeconds(at, 31 * 86_400));
  expect(await decisions.ofOrder(orderId, 10)).toEqual([]);
});

test("a zone's settings are the default, its pay, and the latest change that holds", async () => {
  const settings = zoneSettingsRepository({ databases, ids });
  expect(await settings.at("nowhere", at)).toEqual(defaultSettings);
  const change = { geoKey: "nowhere", fromAt: at, untilAt: null, setBy: null, reason: "a test" };
  await settings.change({ ...change, changes: { offerSeconds: 60, mode: "direct" } });
  await settings.change({
    ...change,
    changes: { offerSeconds: 30 },
    untilAt: addSeconds(at, 600),
  });
  const now = (seconds: number) => settings.at("nowhere", addSeconds(at, seconds));
  expect(await now(-1)).toEqual(defaultSettings);
  expect(await now(0)).toEqual({ ...defaultSettings, offerSeconds: 30 });
  expect(await now(600)).toEqual({ ...defaultSettings, offerSeconds: 60, mode: "direct" });
  expect(
    (await settings.history("nowhere", 10)).map(({ changes }) => changes.offerSeconds),
  ).toEqual([30, 60]);
});

test("an order has one pin; a wish replaces the one before it", async () => {
  const wishes = wishesRepository({ databases });
  const sql = databases.primary();
  const [orderId, one, two] = [ids.next(), ids.next(), ids.next()];
  for (const id of [one, two]) {
    const accountId: string = ids.next();
    await sql`
      insert into accounts (id, email, name, role, password_hash, locale, created_at)
      values (${accountId}, ${`${id}@test.example`}, 'Test', 'driver', '', 'en', ${at})`;
    await sql`
      insert into drivers (id, account_id, geo_key, name, vehicle)
      values (${id}, ${accountId}, 'z', 'Test', 'bicycle')`;
  }
  const wish = { orderId, kind: "pin" as const, setBy: null, reason: "a test", setAt: at };
  await wishes.set({ ...wish, driverId: one });
  await wishes.set({ ...wish, driverId: two });
  expect(await wishes.of([orderId])).toEqual([{ ...wish, driverId: two }]);
  await wishes.set({ ...wish, driverId: one, kind: "forbid" });
  await wishes.set({ ...wish, driverId: two, kind: "forbid" });
  expect((await wishes.of([orderId])).map(({ kind }) => kind)).toEqual(["forbid", "forbid"]);
  await wishes.remove(orderId, one);
  expect((await wishes.of([orderId])).map(({ driverId }) => driverId)).toEqual([two]);
  expect(await wishes.of([])).toEqual([]);
});
