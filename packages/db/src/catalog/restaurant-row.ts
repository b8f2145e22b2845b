import type { Restaurant, WeeklyRange } from "@swift-eats/domain/catalog";
import { pointOf } from "../connection/index.ts";

/** A row of `restaurants`, with its hours in columns and its place as EWKB. */
export interface RestaurantRow extends Omit<Restaurant, "location" | "hours"> {
  readonly location: string;
  readonly timeZone: string;
  readonly alwaysOpen: boolean;
  readonly hours: readonly WeeklyRange[];
  /** The driver makes midnight UTC of a local date. */
  readonly closedDates: readonly Date[];
  readonly specialDays: Restaurant["hours"]["specialDays"];
  readonly lastOrderMinutes: number;
  readonly deliveryReach: string;
}

export function toRestaurant(row: RestaurantRow): Restaurant {
  const { timeZone, alwaysOpen, hours, specialDays, lastOrderMinutes, ...more } = row;
  const { location, closedDates: _dates, deliveryReach: _reach, ...rest } = more;
  const closedDates = row.closedDates.map((date) => date.toISOString().slice(0, 10));
  return {
    ...rest,
    location: pointOf(location),
    hours: { timeZone, alwaysOpen, ranges: hours, closedDates, specialDays, lastOrderMinutes },
  };
}
