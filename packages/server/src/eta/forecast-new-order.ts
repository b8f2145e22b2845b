import type { Restaurant } from "@swift-eats/domain/catalog";
import {
  type Estimate,
  type Forecast,
  forecast,
  latenessOf,
  type Plan,
  prepBucket,
  promise,
} from "@swift-eats/domain/eta";
import { distanceMetres, type LngLat } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";
import { prepPatternOf } from "./situation-of.ts";
import { loadOfZone, modelsOfZone, timeZoneOf } from "./zone-knowledge.ts";

export interface NewOrder {
  readonly restaurant: Restaurant;
  /** Null: it will be collected. */
  readonly location: LngLat | null;
  readonly lines: number;
  readonly items: number;
  /** Minor units. */
  readonly totalAmount: number;
  readonly at: Date;
}

/** Reads what is known before an order is placed; answers the forecast of a plan. */
export async function newOrderForecasts(
  ports: Ports,
  { restaurant, location, lines, items, totalAmount, at }: NewOrder,
): Promise<(plan: Pick<Plan, "prepSeconds" | "travelSeconds">) => Forecast> {
  const { geoKey, id } = restaurant;
  const [load, models, timeZone, arrivals] = await Promise.all([
    loadOfZone(ports, geoKey),
    modelsOfZone(ports, geoKey),
    timeZoneOf(ports, geoKey),
    ports.arrivalPatterns.of(geoKey, "placed", id),
  ]);
  const restaurantOrders = load.ordersOf.get(id) ?? 0;
  const { own } = await prepPatternOf(ports, id, prepBucket(at, timeZone, restaurantOrders));
  return ({ prepSeconds, travelSeconds }) =>
    forecast(
      {
        stage: "placed",
        progress: {
          at,
          readyEstimate: null,
          pickedUp: false,
          toRestaurantSeconds: null,
          toDoorSeconds: travelSeconds,
          prepSeconds,
        },
        timeZone,
        restaurantId: id,
        lines,
        items,
        totalAmount,
        isScheduled: false,
        straightMetres: location ? distanceMetres(restaurant.location, location) : 0,
        vehicle: null,
        dropsBefore: 0,
        restaurantOrders,
        zoneOrders: load.orders,
        driversOnDuty: load.driversOnDuty,
        prepLateSeconds: own.meanSeconds,
        prepSpreadSeconds: own.spreadSeconds,
        lateness: latenessOf(arrivals.zone, arrivals.kitchen),
      },
      models,
    );
}

/** What may be promised at checkout: a range from what was delivered; before that, and for a slot or a collection, the rule. */
export async function promises(ports: Ports, order: NewOrder): Promise<(plan: Plan) => Estimate> {
  const forecasts = order.location ? await newOrderForecasts(ports, order) : null;
  return (plan) => {
    const told = plan.scheduledFor ? null : forecasts?.(plan);
    return told && told.source !== "cold_start" ? { from: told.from, to: told.to } : promise(plan);
  };
}
