import * as z from "zod";
import { openingHours, openStateView } from "../catalog/index.ts";
import { byId, endpoint } from "../wire/index.ts";

const hoursView = z.object({
  timeZone: z.string(),
  hours: openingHours,
  /** Counts changes of the hours; whoever changes them says which they saw. */
  version: z.int(),
  state: openStateView,
});
const hoursOf = {
  path: "/restaurants/{id}/hours",
  params: byId,
  response: hoursView,
} as const;

export const getHours = endpoint({
  ...hoursOf,
  name: "getHours",
  tag: "Catalogue",
  as: ["anyone"],
  method: "GET",
  summary: "Weekly hours, dates of their own, the last order, and whether orders are taken now.",
  refusals: ["catalog.unknown_restaurant"],
});

export const setHours = endpoint({
  ...hoursOf,
  name: "setHours",
  tag: "Kitchen",
  as: ["staff", "operations"],
  method: "PUT",
  summary: "Other hours from now on. All or nothing; audited.",
  body: openingHours.extend({ version: z.int().min(1) }),
  refusals: [
    "catalog.unknown_restaurant",
    "catalog.hours_changed",
    "catalog.hours_overlap",
    "catalog.hours_out_of_range",
    "catalog.too_many_hours",
    "catalog.too_many_dates",
    "catalog.date_twice",
    "catalog.last_order_too_early",
  ],
});
