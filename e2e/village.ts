import { randomBytes, randomUUID } from "node:crypto";
import { getMenu } from "@swift-eats/contract/catalog";
import { issueToken } from "@swift-eats/contract/identity";
import {
  createAccounts,
  createRestaurants,
  createZone,
  getOperationsOrder,
  removeZone,
} from "@swift-eats/contract/operations";
import { type OrderView, placeOrder } from "@swift-eats/contract/ordering";
import { getQuote } from "@swift-eats/contract/pricing";
import { type Answer, type Client, createClient } from "@swift-eats/contract/wire";
import { type LngLat, offset } from "@swift-eats/domain/kernel";

/** A zone of a test's own, far from the demo city: one kitchen, one courier, nobody else's orders. */

const portBase = Number(process.env.PORT_BASE ?? 4300);
const webUrl = `http://localhost:${portBase}`;
export const courierUrl = `http://localhost:${portBase + 1}`;
export const kitchenUrl = `http://localhost:${portBase + 2}`;
export const opsUrl = `http://localhost:${portBase + 3}`;

export interface Person {
  readonly email: string;
  readonly password: string;
}

export interface Village {
  readonly geoKey: string;
  readonly restaurantId: string;
  readonly restaurantName: string;
  readonly location: LngLat;
  readonly door: LngLat;
  readonly kitchen: Person;
  readonly courier: Person;
  close(): Promise<unknown>;
}

/** What was answered, or an error that says why not. */
export function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

export async function clientOf(person: Person): Promise<Client> {
  const stranger = createClient({ baseUrl: webUrl });
  const { token } = granted(await stranger.call(issueToken, { body: person }));
  return createClient({ baseUrl: webUrl, token: () => token });
}

export const operations = {
  email: "operations@demo.swift-eats.example",
  password: "swift-eats-demo",
};

const fees = {
  deliveryBaseAmount: 290,
  deliveryPerKmAmount: 0,
  freeDeliveryFromAmount: null,
  serviceBasisPoints: 0,
  serviceMinAmount: 0,
  serviceMaxAmount: 0,
  taxBasisPoints: 0,
  taxInclusive: true,
};

function boundaryAround(centre: LngLat): { type: "Polygon"; coordinates: [number, number][][] } {
  const corners = [
    [-3, -3],
    [3, -3],
    [3, 3],
    [-3, 3],
    [-3, -3],
  ] as const;
  const ring = corners.map(([east, north]): [number, number] => {
    const { lng, lat } = offset(centre, east * 1_000, north * 1_000);
    return [lng, lat];
  });
  return { type: "Polygon", coordinates: [ring] };
}

const dishes = ["Dumpling soup", "Rye bread", "Plum cake"];

export async function openVillage(): Promise<Village> {
  const client = await clientOf(operations);
  const mark = randomBytes(4).toString("hex");
  const geoKey = `village-${mark}`;
  const place = Number.parseInt(mark, 16);
  const location = { lng: 20 + (place % 400) / 20, lat: 40 + ((place >> 9) % 200) / 20 };
  const zone = {
    geoKey,
    name: `Village ${mark}`,
    currency: "EUR",
    timeZone: "Europe/Berlin",
    countryCode: "XL",
    centre: location,
    boundary: boundaryAround(location),
    fees,
    deliveryRadiusMetresMax: 5_000,
    payPerTripAmount: 350,
    payPerKmAmount: 50,
  };
  granted(await client.call(createZone, { body: zone }));
  const restaurantName = `Inn ${mark}`;
  const inn = {
    geoKey,
    slug: `${geoKey}-inn`,
    name: restaurantName,
    cuisines: ["Village"],
    address: { street: "Inn Lane", houseNumber: "1", postcode: "", city: "Village" },
    location,
    alwaysOpen: true,
    deliveryRadiusMetres: 5_000,
    sections: [
      {
        name: "Menu",
        items: dishes.map((name) => ({ name, description: "", amount: 900, prepMinutes: 10 })),
      },
    ],
  };
  const made = granted(await client.call(createRestaurants, { body: { restaurants: [inn] } }));
  const restaurantId = made.items[0]?.id ?? "";
  const person = (who: string): Person => ({
    email: `${who}@${geoKey}.swift-eats.example`,
    password: randomBytes(12).toString("hex"),
  });
  const kitchen = person("kitchen");
  const courier = person("courier");
  const accounts = [
    {
      ...kitchen,
      name: "Vera Cook",
      role: "staff" as const,
      geoKey,
      restaurantIds: [restaurantId],
    },
    { ...courier, name: "Rob Rider", role: "driver" as const, geoKey, vehicle: "bicycle" as const },
  ];
  granted(await client.call(createAccounts, { body: { accounts } }));
  return {
    geoKey,
    restaurantId,
    restaurantName,
    location,
    door: offset(location, 400, 300),
    kitchen,
    courier,
    close: () => client.call(removeZone, { params: { geoKey } }),
  };
}

export interface Wish {
  readonly name?: string;
  readonly note?: string;
  readonly fulfilment?: "delivery" | "pickup";
}

/** A guest orders the first dish twice and pays in cash. */
export async function orderAt(village: Village, wish: Wish = {}): Promise<OrderView> {
  const { name = "Ada Guest", note = "", fulfilment = "delivery" } = wish;
  const client = createClient({ baseUrl: webUrl });
  const { restaurantId, door } = village;
  const menu = granted(await client.call(getMenu, { params: { id: restaurantId } }));
  const item = menu.sections[0]?.items[0];
  if (!item) throw new Error("the inn has no dish");
  const line = { itemId: item.id, quantity: 2, optionIds: [], note };
  const cart = { restaurantId, lines: [line], fulfilment };
  const quote = granted(await client.call(getQuote, { body: { ...cart, location: door } }));
  const address = { street: "Mill Way", houseNumber: "7", postcode: "", city: "Village" };
  return granted(
    await client.call(placeOrder, {
      idempotencyKey: randomUUID(),
      body: {
        ...cart,
        contact: { name, email: `guest.${randomUUID()}@example.com` },
        dropOff: fulfilment === "delivery" ? { address, location: door, handOver: "door" } : null,
        payment: { kind: "cash" },
        seen: {
          lines: quote.lines.map(({ itemId, unitAmount }) => ({ itemId, unitAmount })),
          price: quote.price,
        },
        confirmRepeat: true,
      },
    }),
  );
}

/** The order and all that happened to it, as operations see it. */
export async function whatBecameOf({ id }: Pick<OrderView, "id">) {
  const desk = await clientOf(operations);
  return granted(await desk.call(getOperationsOrder, { params: { id } }));
}
