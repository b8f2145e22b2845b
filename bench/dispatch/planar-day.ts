import type { ZoneDay } from "@swift-eats/domain/dispatch";
import { addSeconds, type LngLat, offset } from "@swift-eats/domain/kernel";
import type { TravelTimes } from "@swift-eats/domain/routing";
import type { Instance } from "../../apps/simulator/src/replay/instance.ts";

/** Planar metres laid around a point of the sea: distances come from the metres, never from the degrees. */
interface PlanarPoint extends LngLat {
  readonly x: number;
  readonly y: number;
}

const centre: LngLat = { lng: 3, lat: 56 };
const midnight = new Date("2026-03-02T00:00:00Z");

export const minuteOf = (at: Date): number => (at.getTime() - midnight.getTime()) / 60_000;
const atMinute = (minute: number): Date => addSeconds(midnight, minute * 60);

const planar = ({ x, y }: { x: number; y: number }): PlanarPoint => ({
  ...offset(centre, x, y),
  x,
  y,
});

/** A day of the Meal Delivery Routing Problem as the engine sees any day. */
export function dayOf({ orders, couriers, restaurants }: Instance): ZoneDay {
  const places = new Map(restaurants.map((each) => [each.id, planar(each)]));
  return {
    orders: orders.map((order) => {
      const restaurant = places.get(order.restaurantId);
      if (!restaurant) throw new Error(`${order.id} names an unknown restaurant`);
      return {
        orderId: order.id as never,
        restaurantId: order.restaurantId as never,
        restaurant,
        door: planar(order),
        placedAt: atMinute(order.placedMinute),
        acceptedAt: atMinute(order.placedMinute),
        readyEstimate: atMinute(order.readyMinute),
        readyAt: atMinute(order.readyMinute),
      };
    }),
    drivers: couriers.map((courier) => ({
      driverId: courier.id as never,
      vehicle: "car" as const,
      position: planar(courier),
      from: atMinute(courier.onMinute),
      until: atMinute(courier.offMinute),
    })),
  };
}

/** Whole minutes, rounded up: the rule of the instances. */
export function planarTimes(metresPerMinute: number): TravelTimes {
  return {
    between(from, to) {
      const { x, y } = from as PlanarPoint;
      const { x: toX, y: toY } = to as PlanarPoint;
      const metres = Math.sqrt((toX - x) ** 2 + (toY - y) ** 2);
      return { seconds: Math.ceil(metres / metresPerMinute) * 60, metres, source: "great_circle" };
    },
  };
}
