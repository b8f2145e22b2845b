import { newRestaurant } from "@swift-eats/contract/operations";
import type { ItemId, RestaurantId } from "@swift-eats/domain/kernel";
import { importAccounts, importRestaurants, importZone } from "../http/index.ts";
import type { Ports } from "../wire/index.ts";

const centre = { lng: 8, lat: 54 };
const ring = (half: number): [number, number][] => [
  [centre.lng - half, centre.lat - half],
  [centre.lng + half, centre.lat - half],
  [centre.lng + half, centre.lat + half],
  [centre.lng - half, centre.lat + half],
  [centre.lng - half, centre.lat - half],
];

const dish = (name: string, more: object = {}) => ({
  name,
  description: name,
  amount: 1_000,
  prepMinutes: 10,
  ...more,
});

const kitchen = (slug: string, more: object = {}) =>
  newRestaurant.parse({
    geoKey: "test-town",
    slug,
    name: slug,
    cuisines: ["test"],
    address: { street: "Main Street", houseNumber: "1", postcode: "T1", city: "Test" },
    location: centre,
    alwaysOpen: true,
    deliveryRadiusMetres: 5_000,
    sections: [
      {
        name: "All",
        items: [
          dish("Bowl"),
          dish("Last portion", { stock: 1 }),
          dish("Off", { available: false }),
        ],
      },
    ],
    ...more,
  });

export interface Planted {
  readonly ports: Ports;
  readonly password: string;
  readonly restaurantId: RestaurantId;
  readonly closedId: RestaurantId;
  readonly items: Readonly<Record<"bowl" | "last" | "off", ItemId>>;
  readonly door: { readonly lng: number; readonly lat: number };
  /** A body for `POST /orders` that is right in every way, and what it costs. */
  order(changes?: object): Promise<Record<string, unknown>>;
}

const password = "long enough for a test";

export async function plant(ports: Ports): Promise<Planted> {
  await importZone(ports, {
    geoKey: "test-town",
    name: "Test Town",
    currency: "EUR",
    timeZone: "Europe/Berlin",
    countryCode: "XL",
    centre,
    boundary: { type: "Polygon", coordinates: [ring(0.05)] },
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
    deliveryRadiusMetresMax: 5_000,
    payPerTripAmount: 300,
    payPerKmAmount: 80,
  });
  const opened = await importRestaurants(ports, [
    kitchen("open-kitchen"),
    kitchen("closed-kitchen", { alwaysOpen: false, hours: [] }),
  ]);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const [open, closed] = opened.value.items;
  if (!open || !closed) throw new Error("no kitchens");
  const menu = await ports.menus.get(open.id, ports.clock.now());
  const [bowl, last, off] = menu?.sections[0]?.items ?? [];
  if (!bowl || !last || !off) throw new Error("no dishes");
  const nobody = {
    password,
    locale: "en" as const,
    restaurantIds: [],
    geoKey: "test-town",
    vehicle: null,
  };
  const people = await importAccounts(ports, [
    { ...nobody, email: "customer@test.example", name: "Robin Test", role: "customer" },
    { ...nobody, email: "other@test.example", name: "Toni Other", role: "customer" },
    {
      ...nobody,
      email: "kitchen@test.example",
      name: "Kim Cook",
      role: "staff",
      restaurantIds: [open.id],
    },
    {
      ...nobody,
      email: "driver@test.example",
      name: "Sam Rider",
      role: "driver",
      vehicle: "bicycle",
    },
    {
      ...nobody,
      email: "driver2@test.example",
      name: "Pat Rider",
      role: "driver",
      vehicle: "bicycle",
    },
    { ...nobody, email: "operations@test.example", name: "Alex Ops", role: "operations" },
  ]);
  if (!people.ok) throw new Error(people.refusal.code);
  const door = { lng: 8.01, lat: 54 };
  return {
    ports,
    password,
    restaurantId: open.id,
    closedId: closed.id,
    items: { bowl: bowl.id, last: last.id, off: off.id },
    door,
    order: async (changes = {}) => ({ ...orderBody(open.id, bowl.id, door), ...changes }),
  };
}

let people = 0;

function orderBody(restaurantId: string, itemId: string, location: { lng: number; lat: number }) {
  people += 1;
  return {
    restaurantId,
    lines: [{ itemId, quantity: 1 }],
    fulfilment: "delivery",
    contact: { name: "Robin Test", email: `robin.${people}@example.com` },
    dropOff: {
      address: { street: "Side Street", houseNumber: "2", postcode: "T1", city: "Test" },
      location,
      handOver: "door",
    },
    payment: { kind: "card", token: "tok_approve" },
    // 10.00 + delivery 1.99 (one kilometre and a bit of streets) + service 0.50
    seen: {
      lines: [{ itemId, unitAmount: 1_000 }],
      price: { deliveryFeeAmount: 199, serviceFeeAmount: 50, totalAmount: 1_249 },
    },
  };
}
