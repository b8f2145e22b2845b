import type { DriverId, LngLat, OrderId, RestaurantId } from "../kernel/index.ts";
import { secondsBetween } from "../kernel/index.ts";
import type { TravelTimes, Vehicle } from "../routing/index.ts";
import type { DispatchSettings } from "./settings.ts";

export interface DayOrder {
  readonly orderId: OrderId;
  readonly restaurantId: RestaurantId;
  readonly restaurant: LngLat;
  readonly door: LngLat;
  /** When somebody began to wait: for a later hour, when the kitchen had to begin. */
  readonly placedAt: Date;
  readonly acceptedAt: Date;
  /** What the kitchen said when it accepted. */
  readonly readyEstimate: Date;
  readonly readyAt: Date;
}

export interface DayDriver {
  readonly driverId: DriverId;
  readonly vehicle: Vehicle;
  /** Where the courier was first seen that day. */
  readonly position: LngLat;
  readonly from: Date;
  readonly until: Date;
}

/** A past day of a zone as it can be replayed: what was ordered and cooked when, and who was there to bring it. */
export interface ZoneDay {
  readonly orders: readonly DayOrder[];
  readonly drivers: readonly DayDriver[];
}

/** How a day went, or would have gone. Who is not served is not in it. */
export interface DayResult {
  readonly served: readonly {
    readonly orderId: OrderId;
    readonly pickedUpAt: Date;
    readonly deliveredAt: Date;
  }[];
  /** What the couriers earned, minor units. */
  readonly payAmount: number;
}

/** A trip as it went: when it set off, from where, and when each order changed hands. */
export interface DrivenTrip {
  readonly driverId: DriverId;
  readonly assignedAt: Date;
  readonly leftAt: Date;
  readonly pickedUpAt: Date;
  readonly drops: readonly {
    readonly orderId: OrderId;
    readonly leftAt: Date;
    readonly at: Date;
  }[];
  readonly payAmount: number;
}

export interface DayRun extends DayResult {
  readonly trips: readonly DrivenTrip[];
}

export type SimulateDay = (
  day: ZoneDay,
  settings: DispatchSettings,
  travel: TravelTimes,
) => DayResult;

export interface DayFigures {
  readonly delivered: number;
  /** Means over the delivered orders; 0 without any. */
  readonly clickToDoorMinutes: number;
  readonly readyToPickupMinutes: number;
  readonly payAmount: number;
}

const mean = (seconds: readonly number[]): number =>
  seconds.length === 0 ? 0 : seconds.reduce((sum, each) => sum + each, 0) / seconds.length / 60;

export function dayFigures({ orders }: ZoneDay, { served, payAmount }: DayResult): DayFigures {
  const known = new Map(orders.map((order) => [order.orderId, order]));
  const legs = served.flatMap(({ orderId, pickedUpAt, deliveredAt }) => {
    const order = known.get(orderId);
    if (!order) return [];
    return {
      door: secondsBetween(order.placedAt, deliveredAt),
      counter: secondsBetween(order.readyAt, pickedUpAt),
    };
  });
  return {
    delivered: legs.length,
    clickToDoorMinutes: mean(legs.map(({ door }) => door)),
    readyToPickupMinutes: mean(legs.map(({ counter }) => counter)),
    payAmount,
  };
}

export interface DayComparison {
  readonly asItWas: DayFigures;
  readonly asChanged: DayFigures;
  /** Changed minus was. */
  readonly difference: DayFigures & {
    /** Click-to-door, summed over the orders that were delivered both times. */
    readonly minutes: number;
  };
}

/** What a change would have done to a day. Sums compare only the orders that both runs delivered. */
export function compareDays(day: ZoneDay, was: DayResult, changed: DayResult): DayComparison {
  const asItWas = dayFigures(day, was);
  const asChanged = dayFigures(day, changed);
  const before = new Map(was.served.map(({ orderId, deliveredAt }) => [orderId, deliveredAt]));
  const seconds = changed.served.reduce((sum, { orderId, deliveredAt }) => {
    const then = before.get(orderId);
    return then ? sum + secondsBetween(then, deliveredAt) : sum;
  }, 0);
  return {
    asItWas,
    asChanged,
    difference: {
      delivered: asChanged.delivered - asItWas.delivered,
      clickToDoorMinutes: asChanged.clickToDoorMinutes - asItWas.clickToDoorMinutes,
      readyToPickupMinutes: asChanged.readyToPickupMinutes - asItWas.readyToPickupMinutes,
      payAmount: asChanged.payAmount - asItWas.payAmount,
      minutes: seconds / 60,
    },
  };
}
