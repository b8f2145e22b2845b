import { describe, expect, test } from "vitest";
import type { Menu, Restaurant } from "../catalog/index.ts";
import type { Zone } from "../cities/index.ts";
import { addSeconds, type Clock, uuidv7 } from "../kernel/index.ts";
import { greatCircleTimes } from "../routing/index.ts";
import { type Cart, draftOrder, type Offer, type OrderWish, priceCart } from "./draft-order.ts";

const now = new Date("2026-03-02T11:00:00Z");
const clock: Clock = { now: () => now, wall: () => now, rate: () => 1, wallMsUntil: () => 0 };
let made = 0;
const ids = {
  next: () => {
    made += 1;
    return uuidv7(now.getTime(), new Uint8Array([0, made, 0, 0, 0, 0, 0, 0, 0, 0])) as never;
  },
};
const square = [
  [7.9, 53.9],
  [8.1, 53.9],
  [8.1, 54.1],
  [7.9, 54.1],
  [7.9, 53.9],
] as const;

const restaurant = {
  id: "r",
  geoKey: "test-town",
  name: "Test Kitchen",
  address: { street: "Main", houseNumber: "1", postcode: "T", city: "Test" },
  location: { lng: 8, lat: 54 },
  hours: {
    timeZone: "UTC",
    alwaysOpen: false,
    ranges: [{ weekday: 1, opensMinutes: 600, closesMinutes: 1_200 }],
    closedDates: [],
    specialDays: [],
    lastOrderMinutes: 0,
  },
  minimumAmount: 500,
  prepSeconds: 900,
  deliveryRadiusMetres: 3_000,
  deliveryAreas: [],
  deliveryAreasVersion: 1,
  hoursVersion: 1,
  pausedUntil: null,
  busyUntil: null,
  busyExtraSeconds: 0,
} as unknown as Restaurant;

/** At noon it closes at a quarter past, and takes no order in the last twenty minutes. */
const closesSoon = {
  ranges: [{ weekday: 1, opensMinutes: 600, closesMinutes: 675 }],
  lastOrderMinutes: 20,
};

const bowl = {
  id: "bowl",
  name: "Bowl",
  amount: 1_000,
  available: true,
  unavailableUntil: null,
  stock: null,
  modifierGroups: [
    {
      id: "g",
      name: "Size",
      min: 1,
      max: 1,
      freeQuantity: 0,
      options: [
        { id: "small", name: "Small", amount: 0, available: true, groups: [] },
        { id: "large", name: "Large", amount: 250, available: true, groups: [] },
      ],
    },
  ],
};
const menu = {
  restaurantId: "r",
  version: 1,
  sections: [{ id: "s", name: "Bowls", items: [bowl] }],
} as unknown as Menu;
const zone = {
  geoKey: "test-town",
  currency: "EUR",
  boundary: { type: "Polygon", coordinates: [square] },
  fees: {
    deliveryBaseAmount: 199,
    deliveryPerKmAmount: 50,
    freeDeliveryFromAmount: null,
    serviceBasisPoints: 500,
    serviceMinAmount: 50,
    serviceMaxAmount: 300,
    taxBasisPoints: 700,
    taxInclusive: true,
  },
} as unknown as Zone;
const offer: Offer = { restaurant, menu, zone, queueSeconds: 0 };

const door = { lng: 8.01, lat: 54 };
const cart = {
  lines: [{ itemId: "bowl", quantity: 1, optionIds: ["large"], note: "" }],
  fulfilment: "delivery",
  location: door,
  scheduledFor: null,
  tipAmount: 100,
} as unknown as Cart;

function wish(changes: Partial<OrderWish> = {}, from: Offer = offer): OrderWish {
  const priced = priceCart(from, cart, now, greatCircleTimes);
  if (!priced.ok) throw new Error(priced.refusal.code);
  return {
    cart,
    seen: priced.value.quote,
    dropOff: { address: restaurant.address, location: door, handOver: "door", note: "" },
    contact: { name: "Robin", email: "robin@example.com", phone: null },
    locale: "en",
    soldOutChoice: "refund",
    paymentKind: "card",
    customerId: null,
    guestId: "g",
    ...changes,
  };
}

const draft = (from: Offer, wanted: OrderWish) =>
  draftOrder(
    {
      ids,
      clock,
      travel: greatCircleTimes,
      random: (below) => below - 1,
      promise: ({ at }) => ({ from: at, to: addSeconds(at, 60) }),
    },
    from,
    wanted,
  );

describe("drafting an order", () => {
  test("what was seen is what is charged: line, fees, tax inside, tip on top", () => {
    const order = draft(offer, wish());
    if (!order.ok) throw new Error(order.refusal.code);
    const { price, lines } = order.value;
    expect(lines).toMatchObject([{ unitAmount: 1_250, totalAmount: 1_250 }]);
    expect(price.totalAmount).toBe(
      price.subtotalAmount + price.deliveryFeeAmount + price.serviceFeeAmount + 100,
    );
    expect(order.value).toMatchObject({ status: "awaiting_payment", pin: "9999" });
  });

  test("a price that rose since the cart is refused with the difference, not charged", () => {
    const seen = wish();
    const dearer = { ...offer, menu: structuredClone(menu) };
    (dearer.menu.sections[0]?.items[0] as { amount: number }).amount = 1_100;
    expect(draft(dearer, seen)).toMatchObject({
      refusal: {
        code: "ordering.quote_changed",
        changes: [
          { what: "item", fromAmount: 1_250, toAmount: 1_350 },
          { what: "service_fee" },
          { what: "total" },
        ],
      },
    });
  });

  test("a dish that is sold out is refused by name", () => {
    const seen = wish();
    const gone = { ...offer, menu: structuredClone(menu) };
    (gone.menu.sections[0]?.items[0] as { available: boolean }).available = false;
    expect(draft(gone, seen)).toMatchObject({
      refusal: {
        code: "ordering.quote_changed",
        problems: [{ code: "pricing.item_sold_out", name: "Bowl" }],
      },
    });
  });

  test.each<[string, Offer, Partial<OrderWish>, string]>([
    [
      "paused",
      { ...offer, restaurant: { ...restaurant, pausedUntil: addSeconds(now, 60) } },
      {},
      "ordering.restaurant_closed",
    ],
    [
      "closed today",
      { ...offer, restaurant: { ...restaurant, hours: { ...restaurant.hours, ranges: [] } } },
      {},
      "ordering.restaurant_closed",
    ],
    [
      "the last order was taken at five to twelve",
      { ...offer, restaurant: { ...restaurant, hours: { ...restaurant.hours, ...closesSoon } } },
      {},
      "ordering.restaurant_closed",
    ],
    ["no door", offer, { dropOff: null }, "ordering.drop_off_needed"],
    [
      "a time nobody offers",
      offer,
      { cart: { ...cart, scheduledFor: addSeconds(now, 61) } },
      "ordering.slot_gone",
    ],
    [
      "too far for this kitchen",
      { ...offer, restaurant: { ...restaurant, deliveryRadiusMetres: 100 } },
      {},
      "ordering.out_of_reach",
    ],
  ])("refuses: %s", (_, from, changes, code) => {
    expect(draft(from, wish(changes))).toMatchObject({ refusal: { code } });
  });

  test("a door outside the zone is refused before anything else is said about it", () => {
    const outside = { lng: 9, lat: 54 };
    const base = wish();
    const far = { ...base, dropOff: base.dropOff && { ...base.dropOff, location: outside } };
    expect(draft(offer, far)).toMatchObject({ refusal: { code: "cities.not_delivered_here" } });
  });
});
