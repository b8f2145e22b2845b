import { ordersOfDay, storedDay } from "@swift-eats/db/dispatch";
import type { Zone } from "@swift-eats/domain/cities";
import {
  compareDays,
  type DayComparison,
  type DispatchSettings,
  type SimulateDay,
  type ZoneDay,
} from "@swift-eats/domain/dispatch";
import { instantOf, ok, type Result, refuse } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";

/** More than that would keep a console busy for minutes. */
const ordersMax = 5_000;
const dayMs = 86_400_000;

export interface WhatIfWish {
  readonly zone: Pick<Zone, "geoKey" | "timeZone">;
  /** yyyy-mm-dd where the zone is. */
  readonly day: string;
  readonly changes: Partial<DispatchSettings>;
}

export interface WhatIf extends DayComparison {
  readonly orders: number;
  readonly couriers: number;
}

/** Replays a past day of a zone twice, in simulated time: as it was set, and as changed. */
export async function whatIf(
  ports: Pick<Ports, "databases" | "zoneSettings" | "travel">,
  { zone, day, changes }: WhatIfWish,
  simulate: SimulateDay,
): Promise<Result<WhatIf>> {
  // Ids carry their time since 1970; there is nothing older.
  if (day < "1970-01-02") return refuse({ code: "dispatch.nothing_to_replay", day });
  const { geoKey, timeZone } = zone;
  const from = instantOf(day, 0, timeZone);
  const to = instantOf(dayAfter(day), 0, timeZone);
  const span = { geoKey, from, to };
  const count = await ordersOfDay(ports, span);
  if (count > ordersMax)
    return refuse({ code: "dispatch.day_too_large", orders: count, ordersMax });
  const stored = await storedDay(ports, span);
  if (stored.orders.length === 0 || stored.drivers.length === 0)
    return refuse({ code: "dispatch.nothing_to_replay", day });
  const was = await ports.zoneSettings.at(geoKey, middle(stored));
  const asItWas = simulate(stored, was, ports.travel);
  const asChanged = simulate(stored, { ...was, ...changes }, ports.travel);
  return ok({
    orders: stored.orders.length,
    couriers: stored.drivers.length,
    ...compareDays(stored, asItWas, asChanged),
  });
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

/** When half of the day's orders were placed: settings may change within a day, and the busy part counts. */
function middle({ orders }: ZoneDay): Date {
  const placed = orders.map(({ placedAt }) => placedAt).sort((a, b) => a.getTime() - b.getTime());
  return placed[Math.floor(placed.length / 2)] ?? new Date(0);
}
