import {
  calculateEta,
  getEta,
  getEtaHistory,
  getPromiseReport,
  getTraffic,
  getTrafficPatterns,
  reportTraffic,
  updateEta,
} from "@swift-eats/contract/eta";
import { currentPrepSeconds } from "@swift-eats/domain/catalog";
import { delivers } from "@swift-eats/domain/cities";
import type { Forecast } from "@swift-eats/domain/eta";
import {
  addSeconds,
  type OrderId,
  ok,
  type RestaurantId,
  refuse,
  secondsBetween,
} from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import {
  forecastOrder,
  isForecast,
  keepPrediction,
  newOrderForecasts,
  promiseReport,
} from "../eta/index.ts";
import { iso } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { readable } from "./ordering/readable.ts";
import { zoneOf } from "./place.ts";
import { route } from "./route.ts";

/** City seconds for which a kept prediction answers. Source: requirements, section 3. */
const freshSeconds = 300;
const historyMax = 500;

const nothingToTell = { code: "eta.nothing_to_tell" };

const view = ({ stage, source, at, from, middle, to }: Forecast, orderId: OrderId | null) => ({
  orderId,
  stage,
  source,
  at: iso(at),
  from: iso(from),
  middle: iso(middle),
  latestBy: iso(to),
});

/** The newest kept prediction while it is fresh; any event makes a newer one. Else a look anew. */
async function currentForecast(ports: Ports, order: Order): Promise<Forecast> {
  const now = ports.clock.now();
  const kept = await ports.predictions.latest(order.id);
  if (kept && secondsBetween(kept.at, now) < freshSeconds) return kept;
  return (await forecastOrder(ports, order, now)).forecast;
}

export const etaRoutes = [
  route(calculateEta, async ({ ports, body }) => {
    const restaurant = await ports.restaurants.get(body.restaurantId as RestaurantId);
    if (!restaurant) return refuse({ code: "catalog.unknown_restaurant" });
    const zone = await zoneOf(ports, restaurant.geoKey);
    if (!delivers(zone, body.location)) return refuse({ code: "cities.not_delivered_here" });
    const at = ports.clock.now();
    const forecasts = await newOrderForecasts(ports, {
      ...body,
      restaurant,
      lines: body.items,
      at,
    });
    const leg = ports.travel.between(restaurant.location, body.location, "bicycle");
    const plan = { prepSeconds: currentPrepSeconds(restaurant, at), travelSeconds: leg.seconds };
    return ok(view(forecasts(plan), null));
  }),
  route(updateEta, async ({ ports, params }) => {
    const order = await ports.orders.get(params.orderId as OrderId);
    if (!order) return refuse({ code: "ordering.unknown_order" });
    if (!isForecast(order)) return refuse(nothingToTell);
    const found = await forecastOrder(ports, order, ports.clock.now());
    const kept = { ...found, cause: "AskedByOperations", told: false };
    return ok(view(await keepPrediction(ports, order, kept), order.id));
  }),
  route(getEta, async ({ ports, viewer, params }) => {
    const order = await readable(ports, viewer, params.orderId);
    if (!order.ok) return order;
    if (!isForecast(order.value)) return refuse(nothingToTell);
    return ok(view(await currentForecast(ports, order.value), order.value.id));
  }),
  route(getEtaHistory, async ({ ports, viewer, params }) => {
    const order = await readable(ports, viewer, params.orderId);
    if (!order.ok) return order;
    const kept = await ports.predictions.ofOrder(order.value.id, historyMax);
    return ok({
      items: kept.map((each) => ({
        ...view(each, order.value.id),
        cause: each.cause,
        told: each.told,
        arrivedAt:
          each.actualSeconds === null ? null : iso(addSeconds(each.at, each.actualSeconds)),
      })),
    });
  }),
  route(getPromiseReport, async ({ ports, query }) =>
    ok(await promiseReport(ports, query.stage, query.days)),
  ),
  route(getTraffic, async ({ ports, params, query }) => {
    const { origin, destination } = params;
    const now = ports.travel.between(origin, destination, query.vehicle);
    const free = ports.travel.free.between(origin, destination, query.vehicle);
    return ok({ at: iso(ports.clock.now()), ...now, freeSeconds: free.seconds });
  }),
  route(getTrafficPatterns, async ({ ports, params, query }) => {
    const week = ports.travel.week(params.origin, params.destination, query.vehicle);
    return ok({ items: [...(week ?? [])] });
  }),
  route(reportTraffic, async ({ ports, body }) => {
    const leftAt = new Date(body.leftAt);
    const arrivedAt = addSeconds(leftAt, body.seconds);
    if (arrivedAt > ports.clock.now()) return refuse({ code: "eta.not_yet" });
    const { origin: from, destination: to, vehicle } = body;
    const taken = await ports.travel.learn({ from, to, vehicle, leftAt, arrivedAt, weight: 1 });
    return ok({ taken });
  }),
];
