import * as z from "zod";
import { dispatchChanges } from "../dispatch/index.ts";
import { currency, endpoint, geoKey } from "../wire/index.ts";

const whatIfFigures = z.object({
  delivered: z.int(),
  clickToDoorMinutes: z.number(),
  readyToPickupMinutes: z.number(),
  payAmount: z.int(),
});
export const whatIfView = z.object({
  geoKey,
  day: z.string(),
  currency,
  orders: z.int(),
  couriers: z.int(),
  asItWas: whatIfFigures,
  asChanged: whatIfFigures,
  /** Changed minus was; minutes are summed over the day's orders. */
  difference: whatIfFigures.extend({ minutes: z.number() }),
});
export type WhatIfView = z.infer<typeof whatIfView>;

export const dispatchWhatIf = endpoint({
  tag: "Operations",
  as: ["operations"],
  name: "dispatchWhatIf",
  method: "POST",
  path: "/operations/zones/{geoKey}/dispatch/whatif",
  // Thousands of orders go through the engine twice.
  timeoutMs: 120_000,
  summary: "Replays a past day of the zone twice, as it was set and as changed, in simulated time.",
  params: z.object({ geoKey }),
  body: z.object({ day: z.iso.date(), changes: dispatchChanges }),
  response: whatIfView,
  refusals: ["cities.unknown_zone", "dispatch.nothing_to_replay", "dispatch.day_too_large"],
});
