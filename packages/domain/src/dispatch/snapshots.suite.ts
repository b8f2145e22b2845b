import fc from "fast-check";
import { addSeconds, type DriverId, type LngLat, type OrderId, offset } from "../kernel/index.ts";
import { greatCircle, type Vehicle } from "../routing/index.ts";
import { type DispatchSettings, defaultSettings } from "./settings.ts";
import type { DispatchPlan, DispatchSnapshot, WaitingOrder, WorkingDriver } from "./snapshot.ts";

export const at = new Date("2026-03-02T12:00:00Z");
export const later = (seconds: number): Date => addSeconds(at, seconds);
export const centre: LngLat = { lng: 8, lat: 54 };
export const spot = (east: number, north: number): LngLat => offset(centre, east, north);

/** An order of a kitchen in the centre, ready, for a door a kilometre to the north. */
export const waiting = (id: string, more: Partial<WaitingOrder> = {}): WaitingOrder => ({
  orderId: id as OrderId,
  restaurantId: "kitchen" as never,
  restaurant: centre,
  door: spot(0, 1_000),
  placedAt: later(-600),
  readyEstimate: at,
  readySpreadSeconds: 0,
  since: later(-500),
  notBefore: later(-500),
  offersMade: 0,
  declinedBy: [],
  declinedJustNow: [],
  pinnedTo: null,
  forbidden: [],
  ...more,
});

/** A courier with nothing to do, 500 m from the centre. */
export const idle = (id: string, more: Partial<WorkingDriver> = {}): WorkingDriver => ({
  driverId: id as DriverId,
  vehicle: "bicycle",
  position: spot(500, 0),
  freeAt: later(-60),
  shiftEndsAt: null,
  trip: null,
  earnedAmount: 0,
  dutySeconds: 3_600,
  declineShare: 0,
  ...more,
});

/** The same on the way to the kitchen of these orders. */
export function onTheWay(
  driver: WorkingDriver,
  orders: readonly WaitingOrder[],
  isAccepted = true,
): WorkingDriver {
  const [first] = orders;
  if (!first) throw new Error("a trip without orders");
  const { restaurantId, restaurant } = first;
  const { seconds } = greatCircle(driver.position, restaurant, driver.vehicle);
  const trip = {
    tripId: `trip-${driver.driverId}` as never,
    restaurantId,
    restaurant,
    arrivesAt: later(seconds),
    orders,
    isAccepted,
  };
  return { ...driver, freeAt: at, trip };
}

export const zone = (
  orders: readonly WaitingOrder[],
  drivers: readonly WorkingDriver[],
): DispatchSnapshot => ({ at, orders, drivers });

export const settings = (more: Partial<DispatchSettings> = {}): DispatchSettings => ({
  ...defaultSettings,
  ...more,
});

/** What a plan answers for each order: who is asked, who is told to fetch it too, who waits, who gets nobody. */
export const answers = ({ offers, revisions, deferrals, unserved }: DispatchPlan): OrderId[] => [
  ...offers.flatMap(({ orderIds }) => orderIds),
  ...revisions.flatMap(({ orderIds }) => orderIds),
  ...deferrals.map(({ orderId }) => orderId),
  ...unserved.map(({ orderId }) => orderId),
];

export interface World {
  readonly snapshot: DispatchSnapshot;
  readonly settings: DispatchSettings;
}

export interface Sizes {
  /** At most; with `isExact` so many and no fewer. */
  readonly isExact?: boolean;
  readonly orders: number;
  readonly drivers: number;
  readonly kitchens: number;
}

const seconds = (min: number, max: number) => fc.integer({ min, max });
const place = (metres: number) =>
  fc
    .tuple(seconds(-metres, metres), seconds(-metres, metres))
    .map(([east, north]) => spot(east, north));
const rarely = <T, U>(value: fc.Arbitrary<T>, otherwise: U): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: value });

const vehicles: readonly Vehicle[] = ["bicycle", "scooter", "car", "foot"];

const drivers = ({ drivers: count, isExact }: Sizes): fc.Arbitrary<readonly WorkingDriver[]> =>
  fc
    .array(
      fc.record({
        vehicle: fc.constantFrom(...vehicles),
        position: place(3_000),
        freeAt: fc.oneof(fc.constant(later(-60)), seconds(-300, 1_500).map(later)),
        shiftEndsAt: rarely(seconds(-120, 2_400).map(later), null),
        earnedAmount: seconds(0, 4_000),
        dutySeconds: seconds(0, 14_400),
        declineShare: fc.constantFrom(0, 0, 0.25, 1),
      }),
      { minLength: isExact ? count : 0, maxLength: count },
    )
    .map((each) => each.map((driver, index) => idle(`d${index}`, driver)));

function orders(ids: readonly DriverId[], { orders: count, kitchens, isExact }: Sizes, first = 0) {
  const some: fc.Arbitrary<readonly DriverId[]> =
    ids.length === 0
      ? fc.constant([])
      : fc.subarray([...ids], { maxLength: Math.min(2, ids.length) });
  const one = ids.length === 0 ? fc.constant(null) : fc.constantFrom(...ids);
  const order = fc.record({
    kitchen: seconds(0, kitchens - 1),
    door: place(3_500),
    placedAt: rarely(seconds(-7_200, 0), -300).map(later),
    readyEstimate: seconds(-900, 1_500).map(later),
    notBefore: rarely(seconds(1, 600), -300).map(later),
    offersMade: seconds(0, 5),
    declinedBy: rarely(some, []),
    declinedJustNow: rarely(some, []),
    pinnedTo: rarely(one, null),
    forbidden: rarely(some, []),
  });
  return fc.array(order, { minLength: isExact ? count : 0, maxLength: count }).map((each) =>
    each.map(({ kitchen, ...more }, index) => {
      const placed = more.placedAt;
      return waiting(`o${first + index}`, { ...more, since: placed, ...kitchenOf(kitchen) });
    }),
  );
}

/** Kitchens on a line, 300 m apart, two of them at one spot. */
const kitchenOf = (index: number) => ({
  restaurantId: `k${index}` as never,
  restaurant: spot(300 * Math.max(0, index - 1), 0),
});

/** Couriers who have nothing to do, or are on the way to fetch one to three orders of a kitchen. */
function withTrips(people: readonly WorkingDriver[]): fc.Arbitrary<readonly WorkingDriver[]> {
  const sizes = { orders: 3, drivers: 0, kitchens: 1 };
  const each = people.map((driver, index) =>
    fc
      .tuple(orders([], sizes, 100 + 10 * index), fc.boolean(), seconds(0, 2), fc.boolean())
      .map(([held, isAway, kitchen, isAccepted]) => {
        const mine = held.map((order) => ({ ...order, ...kitchenOf(kitchen) }));
        return isAway && mine.length > 0 ? onTheWay(driver, mine, isAccepted) : driver;
      }),
  );
  return fc.tuple(...each);
}

/** Random zones with all that can be said of an order and of a courier. */
export const worlds = (sizes: Sizes, more: Partial<DispatchSettings> = {}): fc.Arbitrary<World> =>
  drivers(sizes)
    .chain((people) =>
      fc.tuple(
        withTrips(people),
        orders(
          people.map(({ driverId }) => driverId),
          sizes,
        ),
      ),
    )
    .chain(([people, wanted]) =>
      fc
        .record({
          ordersPerTripMax: seconds(1, 4),
          tripsAheadMax: seconds(1, 3),
          nearRestaurantMetres: fc.constantFrom(0, 0, 350),
          revise: fc.constantFrom("none", "add", "exchange"),
          pickupMetresMax: fc.constantFrom(20_000, 2_000),
          reassignGainSeconds: fc.constantFrom(0, 120),
          arriveEarlySeconds: fc.constantFrom(0, 60),
          freshnessWeight: fc.constantFrom(0, 0.5),
          payPerTripAmount: fc.constantFrom(0, 150),
          payPerOrderAmount: fc.constantFrom(0, 300),
          payPerKmAmount: fc.constantFrom(0, 90),
          reofferStepAmount: fc.constantFrom(0, 50),
        } satisfies { [K in keyof DispatchSettings]?: fc.Arbitrary<DispatchSettings[K]> })
        .map((chosen) => ({
          snapshot: zone(wanted, people),
          settings: settings({ ...chosen, ...more }),
        })),
    );

/** The same without trips under way: what a brute force can take in. */
export const quietWorlds = (
  sizes: Sizes,
  more: Partial<DispatchSettings> = {},
): fc.Arbitrary<World> =>
  drivers(sizes).chain((people) =>
    orders(
      people.map(({ driverId }) => driverId),
      sizes,
    ).map((wanted) => ({ snapshot: zone(wanted, people), settings: settings(more) })),
  );
