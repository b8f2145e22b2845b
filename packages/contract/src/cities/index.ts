import * as z from "zod";
import { address, amount, currency, endpoint, geoKey, point, words } from "../wire/index.ts";

export const foundAddress = z.object({ address, location: point });
export type FoundAddressView = z.infer<typeof foundAddress>;

export const zoneView = z.object({
  geoKey,
  name: z.string(),
  currency,
  timeZone: z.string(),
  centre: point,
});
export type ZoneView = z.infer<typeof zoneView>;

/** Where the customer is. Kept in an encrypted cookie only. `zone` null: we do not deliver there. */
export const placeView = z.object({
  place: z.object({ address, location: point }).nullable(),
  zone: zoneView.nullable(),
});
export type PlaceView = z.infer<typeof placeView>;

export const setPlaceBody = z.object({ address: address.optional(), location: point });
export const setPlace = endpoint({
  name: "setPlace",
  tag: "Cities",
  method: "PUT",
  path: "/place",
  summary: "Say where I am; a point without an address gets the nearest one.",
  as: ["anyone"],
  body: setPlaceBody,
  response: placeView,
});
export const getPlace = endpoint({
  name: "getPlace",
  tag: "Cities",
  method: "GET",
  path: "/place",
  summary: "Where I said I am.",
  as: ["anyone"],
  response: placeView,
});
export const forgetPlace = endpoint({
  name: "forgetPlace",
  tag: "Cities",
  method: "DELETE",
  path: "/place",
  summary: "Forget where I am.",
  as: ["anyone"],
  status: 204,
});

export const searchAddresses = endpoint({
  name: "searchAddresses",
  tag: "Cities",
  method: "POST",
  path: "/addresses/search",
  summary: "Addresses that begin like the text. In a body, so that no place is in a log.",
  as: ["anyone"],
  limit: "search",
  body: z.object({ text: words(120, 2), near: point.optional() }),
  response: z.object({ items: z.array(foundAddress) }),
});

export const listZones = endpoint({
  name: "listZones",
  tag: "Cities",
  method: "GET",
  path: "/zones",
  summary: "Where we deliver.",
  as: ["anyone"],
  response: z.object({ items: z.array(zoneView) }),
});

/** What must be shown beside the map; null when nobody holds rights in it. */
export const mapView = z.object({ attribution: z.string().nullable() });
export const getMap = endpoint({
  name: "getMap",
  tag: "Cities",
  method: "GET",
  path: "/map",
  summary: "Whose data the map is made from. The tiles are at /tiles/{z}/{x}/{y}.",
  as: ["anyone"],
  response: mapView,
});

/** City clock: city = cityEpoch + (wall − wallEpoch) × rate. */
export const clockView = z.object({
  cityNow: z.iso.datetime(),
  wallNow: z.iso.datetime(),
  rate: z.number(),
  /** False outside demo mode: the clock is the wall and cannot be changed. */
  adjustable: z.boolean(),
});
export type ClockView = z.infer<typeof clockView>;

export const getClock = endpoint({
  name: "getClock",
  tag: "Platform",
  method: "GET",
  path: "/clock",
  summary: "City time and its rate.",
  as: ["anyone"],
  limit: "none",
  response: clockView,
});
export const setClock = endpoint({
  name: "setClock",
  tag: "Platform",
  method: "PUT",
  path: "/clock",
  summary: "Set the rate of city time (demo mode only).",
  as: ["operations"],
  body: z.object({ rate: z.number().min(1).max(120) }),
  response: clockView,
  refusals: ["platform.clock_fixed"],
});

export const feePolicy = z.object({
  deliveryBaseAmount: amount,
  deliveryPerKmAmount: amount,
  freeDeliveryFromAmount: amount.nullable(),
  serviceBasisPoints: z.int().min(0).max(10_000),
  serviceMinAmount: amount,
  serviceMaxAmount: amount,
  taxBasisPoints: z.int().min(0).max(10_000),
  taxInclusive: z.boolean(),
});
