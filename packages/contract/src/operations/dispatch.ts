import * as z from "zod";
import { decisionView, dispatchChanges, dispatchSettings } from "../dispatch/index.ts";
import { byId, currency, endpoint, geoKey, id, instant, words } from "../wire/index.ts";

const operations = { tag: "Operations", as: ["operations"] } as const;
const ofZone = z.object({ geoKey });
const reason = words(200, 3);

/** Operations want, or do not want, a courier for an order. */
export const wishView = z.object({
  driverId: id,
  driverName: z.string(),
  kind: z.enum(["pin", "forbid"]),
  reason: z.string(),
  setByName: z.string().nullable(),
  setAt: instant,
});
export type WishView = z.infer<typeof wishView>;

const decisionsOfOrder = z.object({ items: z.array(decisionView), wishes: z.array(wishView) });

export const listOrderDecisions = endpoint({
  ...operations,
  name: "listOrderDecisions",
  method: "GET",
  path: "/operations/orders/{id}/decisions",
  summary: "Why the order went to whom, newest first, and what operations wish for it.",
  params: byId,
  response: decisionsOfOrder,
  refusals: ["ordering.unknown_order"],
});

export const listDriverDecisions = endpoint({
  ...operations,
  name: "listDriverDecisions",
  method: "GET",
  path: "/operations/drivers/{id}/decisions",
  summary: "What the courier was asked, and what not and why, newest first. Audited.",
  params: byId,
  response: z.object({
    driver: z.object({ driverId: id, name: z.string(), shiftEndsAt: instant.nullable() }),
    items: z.array(decisionView),
  }),
  refusals: ["drivers.unknown_driver"],
});

const wishParams = z.object({ id, driverId: id });
export const setWish = endpoint({
  ...operations,
  name: "setWish",
  method: "PUT",
  path: "/operations/orders/{id}/wishes/{driverId}",
  summary: "Pin the order to a courier, or forbid the courier for it. Audited.",
  params: wishParams,
  body: z.object({ kind: z.enum(["pin", "forbid"]), reason }),
  response: decisionsOfOrder,
  refusals: ["ordering.unknown_order", "drivers.unknown_driver", "dispatch.order_not_waiting"],
});
export const removeWish = endpoint({
  ...operations,
  name: "removeWish",
  method: "DELETE",
  path: "/operations/orders/{id}/wishes/{driverId}",
  summary: "Take a wish back. Audited.",
  params: wishParams,
  response: decisionsOfOrder,
  refusals: ["ordering.unknown_order"],
});

/** How dispatch is doing in a zone, from PostgreSQL. */
export const zoneFigures = z.object({
  geoKey,
  name: z.string(),
  /** Orders that want a courier and may be served now. */
  waiting: z.int(),
  /** Orders put off until it pays to ask. */
  deferred: z.int(),
  /** City seconds that the waiting orders have waited: the middle one, and the oldest with its id. */
  queueAgeSeconds: z.number().nullable(),
  oldestSeconds: z.number().nullable(),
  oldestOrderId: id.nullable(),
  offersOpen: z.int(),
  driversOnDuty: z.int(),
  driversFree: z.int(),
  /** Of the offers of the last city hour that are answered or over. */
  offersAnswered: z.int(),
  declineShare: z.number().nullable(),
  /** Wall seconds from due to asked, of the last city hour. */
  assignSecondsP50: z.number().nullable(),
  assignSecondsP95: z.number().nullable(),
  /** A change by operations holds now. */
  changed: z.boolean(),
});
export type ZoneFigures = z.infer<typeof zoneFigures>;

export const dispatchOverview = endpoint({
  ...operations,
  name: "dispatchOverview",
  method: "GET",
  path: "/operations/dispatch",
  summary: "How dispatch is doing, zone by zone.",
  response: z.object({ items: z.array(zoneFigures) }),
});

export const settingsChange = z.object({
  changes: dispatchChanges,
  fromAt: instant,
  untilAt: instant.nullable(),
  setByName: z.string().nullable(),
  reason: z.string(),
});
export type SettingsChangeView = z.infer<typeof settingsChange>;

export const zoneDispatch = z.object({
  geoKey,
  currency,
  /** What holds now, and what would hold without operations. */
  settings: dispatchSettings,
  standard: dispatchSettings,
  /** The change that holds now. */
  current: settingsChange.nullable(),
  history: z.array(settingsChange),
});
export type ZoneDispatch = z.infer<typeof zoneDispatch>;

export const getZoneDispatch = endpoint({
  ...operations,
  name: "getZoneDispatch",
  method: "GET",
  path: "/operations/zones/{geoKey}/dispatch",
  summary: "A zone's dispatch settings with everything that was changed, newest first.",
  params: ofZone,
  response: zoneDispatch,
  refusals: ["cities.unknown_zone"],
});
export const changeZoneDispatch = endpoint({
  ...operations,
  name: "changeZoneDispatch",
  method: "POST",
  path: "/operations/zones/{geoKey}/dispatch/settings",
  summary:
    "Change a zone's dispatch until an instant; nothing changed goes back to the standard. Audited.",
  params: ofZone,
  body: z.object({ changes: dispatchChanges, untilAt: instant.nullable(), reason }),
  response: zoneDispatch,
  refusals: ["cities.unknown_zone", "dispatch.ends_in_the_past"],
});
