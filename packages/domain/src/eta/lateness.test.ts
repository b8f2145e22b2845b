import { expect, test } from "vitest";
import { kitchenAfter, latenessOf, type ZoneLateness, zoneAfter } from "./lateness.ts";
import { draws } from "./learner/draws.ts";
import { promiseLevels } from "./learner/settings.ts";
import type { Pattern } from "./pattern.ts";

interface Town {
  readonly zone: ZoneLateness | null;
  readonly kitchens: ReadonlyMap<string, Pattern>;
}

/** Orders one after the other; answers what was reckoned with in each, and the town at the end. */
function live(orders: readonly { kitchen: string; seconds: number }[], start?: Town) {
  let zone = start?.zone ?? null;
  const kitchens = new Map(start?.kitchens ?? []);
  const told = orders.map(({ kitchen, seconds }) => {
    const before = latenessOf(zone, kitchens.get(kitchen) ?? null);
    kitchens.set(kitchen, kitchenAfter(zone, kitchens.get(kitchen) ?? null, seconds));
    zone = zoneAfter(zone, {
      beyondPlanSeconds: seconds,
      toldMeanSeconds: before.meanSeconds,
      toldDeviationSeconds: before.deviationSeconds,
    });
    return { ...before, seconds };
  });
  return { told, town: { zone, kitchens } };
}

const share = (flags: readonly boolean[]) => flags.filter(Boolean).length / flags.length;
type Told = ReturnType<typeof live>["told"];
const isInside = ({ seconds, meanSeconds, deviationSeconds, lowScore, highScore }: Told[number]) =>
  seconds >= meanSeconds + lowScore * deviationSeconds &&
  seconds <= meanSeconds + highScore * deviationSeconds;

/** Waiting times with a long tail, around what each kitchen takes. */
function orders(count: number, seed: number, spread: number) {
  const random = draws(seed);
  return Array.from({ length: count }, () => {
    const kitchen = Math.floor(random() * 40);
    const tail = -Math.log(1 - random()) * spread;
    return { kitchen: `k${kitchen}`, seconds: (kitchen % 8) * 150 - 300 + tail };
  });
}

test("the range holds as often as is wanted, though the tail is long, and also after the town has become wilder", () => {
  const wanted = promiseLevels.high - promiseLevels.low;
  const calm = live(orders(2_000, 7, 300));
  const wild = live(orders(2_000, 8, 1_200), calm.town);
  for (const { told } of [calm, wild]) {
    expect(share(told.map(isInside))).toBeGreaterThan(wanted - 0.03);
    expect(share(told.map(isInside))).toBeLessThan(wanted + 0.04);
  }
});

test("a slow kitchen is told from a fast one after a handful of orders", () => {
  const { town } = live(orders(400, 9, 300));
  const of = (kitchen: string) => latenessOf(town.zone, town.kitchens.get(kitchen) ?? null);
  // 0 and 7 lie 1,050 seconds apart.
  expect(of("k7").meanSeconds - of("k0").meanSeconds).toBeGreaterThan(800);
});

test("a kitchen nothing was delivered from is as its zone, and told with more room", () => {
  const { town } = live(orders(400, 10, 300));
  const known = latenessOf(town.zone, town.kitchens.get("k1") ?? null);
  const unknown = latenessOf(town.zone, null);
  expect(unknown.meanSeconds).toBe(town.zone?.meanSeconds);
  expect(unknown.deviationSeconds).toBeGreaterThan(known.deviationSeconds);
});

test("before the first order there is nothing to rest on", () => {
  expect(latenessOf(null, null)).toMatchObject({ meanSeconds: 0, orders: 0 });
});
