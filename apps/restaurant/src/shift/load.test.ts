import type { KitchenRestaurantView } from "@swift-eats/contract/kitchen";
import { expect, test } from "vitest";
import { load, minutesToClose } from "./load.ts";

const now = Date.parse("2026-11-21T12:00:00Z");
const kitchen = (change: Partial<KitchenRestaurantView>) =>
  ({ pausedUntil: null, busyUntil: null, busyMinutes: 0, ...change }) as KitchenRestaurantView;

test("a pause until closing is offered only when it is short enough to be allowed", () => {
  const open = (until: string | null) => kitchen({ state: { open: true, until } });
  expect(minutesToClose(open("2026-11-21T14:30:00Z"), now)).toBe(150);
  expect(minutesToClose(open("2026-11-21T23:00:00Z"), now)).toBeNull();
  expect(minutesToClose(open(null), now)).toBeNull();
});

test("a pause or a busy time that is over holds nothing back", () => {
  const past = "2026-11-21T11:59:00Z";
  expect(load(kitchen({ pausedUntil: past, busyUntil: past }), now)).toEqual({
    pausedUntil: null,
    busy: null,
  });
});
