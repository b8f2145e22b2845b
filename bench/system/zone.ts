import { randomBytes } from "node:crypto";
import { issueToken } from "@swift-eats/contract/identity";
import {
  createRestaurants,
  createZone,
  type NewRestaurantInput,
  removeZone,
} from "@swift-eats/contract/operations";
import { type Answer, createClient } from "@swift-eats/contract/wire";
import { type LngLat, offset } from "@swift-eats/domain/kernel";

export interface BenchZone {
  readonly restaurantIds: readonly string[];
  readonly centre: LngLat;
  /** Of an operator. */
  readonly token: string;
  remove(): Promise<void>;
}

/** Far out at sea, where no other zone is. */
const centre = { lng: -32, lat: 47 };
const halfMetres = 5_000;
const restaurantsPerCall = 20;
const timeoutMs = 120_000;

/** A zone of the benchmark's own, with kitchens that never close. */
export async function openBenchZone(
  webUrl: string,
  { restaurants, items }: { restaurants: number; items: number },
): Promise<BenchZone> {
  const body = { email: "operations@demo.swift-eats.example", password: "swift-eats-demo" };
  const entrance = createClient({ baseUrl: webUrl, timeoutMs });
  const { token } = orThrow("token", await entrance.call(issueToken, { body }));
  const client = createClient({ baseUrl: webUrl, timeoutMs, token: () => token });
  const geoKey = `bench-${randomBytes(4).toString("hex")}`;
  orThrow("zone", await client.call(createZone, { body: zoneBody(geoKey, centre) }));
  const restaurantIds: string[] = [];
  for (let first = 0; first < restaurants; first += restaurantsPerCall) {
    const count = Math.min(restaurantsPerCall, restaurants - first);
    const group = Array.from({ length: count }, (_, index) =>
      restaurantBody(geoKey, first + index, items),
    );
    const made = orThrow(
      "restaurants",
      await client.call(createRestaurants, { body: { restaurants: group } }),
    );
    restaurantIds.push(...made.items.map(({ id }) => id));
  }
  return {
    restaurantIds,
    centre,
    token,
    async remove() {
      const removed = await client.call(removeZone, { params: { geoKey } });
      if (!removed.ok) process.stderr.write(`the zone ${geoKey} could not be removed\n`);
    },
  };
}

/** A square of ten kilometres around `centre`. */
export function zoneBody(geoKey: string, centre: LngLat) {
  const corner = (east: number, north: number): [number, number] => {
    const { lng, lat } = offset(centre, east * halfMetres, north * halfMetres);
    return [lng, lat];
  };
  const ring = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
  return {
    geoKey,
    name: "Benchmark",
    currency: "EUR",
    timeZone: "Europe/Berlin",
    countryCode: "XL",
    centre,
    boundary: { type: "Polygon" as const, coordinates: [ring] },
    fees: {
      deliveryBaseAmount: 190,
      deliveryPerKmAmount: 40,
      freeDeliveryFromAmount: null,
      serviceBasisPoints: 500,
      serviceMinAmount: 50,
      serviceMaxAmount: 300,
      taxBasisPoints: 700,
      taxInclusive: true,
    },
    deliveryRadiusMetresMax: 20_000,
    payPerTripAmount: 300,
    payPerKmAmount: 50,
  };
}

function restaurantBody(geoKey: string, index: number, items: number): NewRestaurantInput {
  const angle = (index * 2.4) % (2 * Math.PI);
  return {
    geoKey,
    slug: `${geoKey}-${index}`,
    name: `Bench kitchen ${index + 1}`,
    cuisines: ["Bench"],
    address: { street: "Bench", houseNumber: String(index + 1), postcode: "", city: "Bench" },
    location: offset(centre, Math.cos(angle) * 2_000, Math.sin(angle) * 2_000),
    alwaysOpen: true,
    deliveryRadiusMetres: 20_000,
    sections: [
      {
        name: "Dishes",
        items: Array.from({ length: items }, (_, number) => ({
          name: `Dish ${number + 1}`,
          description: "Rice, greens and a sauce of the house, with herbs and lime.",
          amount: 850 + number * 10,
          allergens: ["gluten", "soya"] as const,
          diets: ["vegetarian"] as const,
          prepMinutes: 12,
          modifierGroups: [
            {
              name: "Size",
              min: 1,
              max: 1,
              options: [
                { name: "Regular", amount: 0, isDefault: true },
                { name: "Large", amount: 250 },
              ],
            },
          ],
        })).map((item) => ({ ...item, allergens: [...item.allergens], diets: [...item.diets] })),
      },
    ],
  };
}

export function orThrow<T>(what: string, answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`${what}: ${answer.problem.code} (${answer.status})`);
}
