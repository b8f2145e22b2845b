import {
  areaPointsMax,
  type DaySpan,
  deliveryAreasMax,
  type Hours,
  lastOrderMinutesMax,
  spansPerDayMax,
  specialDatesMax,
} from "@swift-eats/domain/catalog";
import * as z from "zod";
import { amount, words } from "../wire/index.ts";

/** A wall clock's time; 24:00 is the end of the day. */
export const timeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: "not_a_time" })
  .meta({ examples: ["17:30"] });

/** `closes` at or before `opens` means the next day. */
export const daySpan = z.object({ opens: timeOfDay, closes: timeOfDay });

export const weeklyHours = z
  .array(daySpan.extend({ weekday: z.int().min(1).max(7) }))
  .max(7 * spansPerDayMax);
export const closedDates = z.array(z.iso.date()).max(specialDatesMax);
export const specialDays = z
  .array(z.object({ date: z.iso.date(), spans: z.array(daySpan).min(1).max(spansPerDayMax) }))
  .max(specialDatesMax);
export const lastOrderMinutes = z.int().min(0).max(lastOrderMinutesMax);

/** Monday = 1. A night belongs to the day on which it began; dates go before weekdays. */
export const openingHours = z.object({
  alwaysOpen: z.boolean(),
  weekly: weeklyHours,
  closedDates,
  specialDays,
  lastOrderMinutes,
});
export type OpeningHoursView = z.infer<typeof openingHours>;

export const geoPolygon = z.object({
  type: z.literal("Polygon"),
  coordinates: z
    .array(
      z
        .array(z.tuple([z.number(), z.number()]))
        .min(4)
        .max(areaPointsMax),
    )
    .length(1),
});

/** Null: the zone's fee by distance, the restaurant's own minimum. */
export const deliveryArea = z.object({
  name: words(60, 1),
  polygon: geoPolygon,
  feeAmount: amount.nullable(),
  minimumAmount: amount.nullable(),
});
export type DeliveryAreaView = z.infer<typeof deliveryArea>;

export const deliveryAreas = z.array(deliveryArea).max(deliveryAreasMax);

const two = (count: number): string => String(count).padStart(2, "0");

const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const minutesOf = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
};

type SpanView = z.infer<typeof daySpan>;

const spanView = ({ opensMinutes, closesMinutes }: DaySpan): SpanView => ({
  opens: timeOf(opensMinutes),
  closes: timeOf(closesMinutes),
});
const spanOf = ({ opens, closes }: SpanView): DaySpan => ({
  opensMinutes: minutesOf(opens),
  closesMinutes: minutesOf(closes),
});

/** Hours as they cross a process. */
export const hoursView = (hours: Hours): OpeningHoursView => ({
  alwaysOpen: hours.alwaysOpen,
  weekly: hours.ranges.map((range) => ({ weekday: range.weekday, ...spanView(range) })),
  closedDates: [...hours.closedDates],
  specialDays: hours.specialDays.map(({ date, spans }) => ({ date, spans: spans.map(spanView) })),
  lastOrderMinutes: hours.lastOrderMinutes,
});

/** Hours as the rules read them. They may still contradict themselves: `checkHours` tells. */
export const hoursOf = (view: OpeningHoursView, timeZone: string): Hours => ({
  timeZone,
  alwaysOpen: view.alwaysOpen,
  ranges: view.weekly.map((range) => ({ weekday: range.weekday, ...spanOf(range) })),
  closedDates: view.closedDates,
  specialDays: view.specialDays.map(({ date, spans }) => ({ date, spans: spans.map(spanOf) })),
  lastOrderMinutes: view.lastOrderMinutes,
});
