import { travelSources, turns } from "@swift-eats/domain/routing";
import * as z from "zod";
import { byId, endpoint, id } from "../wire/index.ts";

/** GeoJSON: longitude first. */
export const lineString = z.object({
  type: z.literal("LineString"),
  coordinates: z.array(z.tuple([z.number(), z.number()])),
});
export type LineStringView = z.infer<typeof lineString>;

/** `great_circle`: no road network there, or it is away; the line is straight then. */
export const routeSource = z.enum(travelSources);

export const routeStep = z.object({
  turn: z.enum(turns),
  /** The street after the turn, where it has a name. */
  street: z.string().nullable(),
  metres: z.int(),
  seconds: z.int(),
  /** Index in the line's coordinates at which the turn is. */
  at: z.int(),
});
export type RouteStepView = z.infer<typeof routeStep>;

export const tripRoute = z.object({
  stopId: id,
  seconds: z.int(),
  metres: z.int(),
  source: routeSource,
  line: lineString,
  steps: z.array(routeStep),
});
export type TripRouteView = z.infer<typeof tripRoute>;

export const getTripRoute = endpoint({
  name: "getTripRoute",
  tag: "Courier",
  method: "GET",
  path: "/trips/{id}/route",
  summary: "The way to the stop that is next, turn by turn, from where the courier was last seen.",
  as: ["driver", "operations"],
  params: byId,
  response: tripRoute,
  refusals: ["dispatch.unknown_trip", "routing.no_leg"],
});

/** What a customer may see of the way: only the line, only on their own leg. */
export const orderRoute = z.object({
  source: routeSource.nullable(),
  line: lineString.nullable(),
});
export type OrderRouteView = z.infer<typeof orderRoute>;

export const getOrderRoute = endpoint({
  name: "getOrderRoute",
  tag: "Orders",
  method: "GET",
  path: "/orders/{id}/route",
  summary: "The courier's way to my door, while I may see the courier; else nothing.",
  as: ["anyone"],
  params: byId,
  response: orderRoute,
  refusals: ["ordering.unknown_order"],
});
