import { randomBytes } from "node:crypto";
import {
  changeZoneDispatch,
  createAccounts,
  createRestaurants,
  createZone,
  type NewRestaurantInput,
  removeZone,
} from "@swift-eats/contract/operations";
import type { Answer, Client } from "@swift-eats/contract/wire";
import { speed } from "@swift-eats/domain/routing";
import { Refused } from "../wire/session.ts";
import type { Ground } from "./ground.ts";
import type { Instance } from "./instance.ts";

export interface Person {
  readonly email: string;
  readonly password: string;
}

export interface ReplayZone {
  readonly geoKey: string;
  /** By the instance's own ids. */
  readonly restaurants: ReadonlyMap<string, string>;
  readonly couriers: ReadonlyMap<string, Person>;
  readonly customers: readonly Person[];
  /** One account works for at most a hundred restaurants. */
  readonly kitchens: readonly (Person & { readonly restaurantIds: readonly string[] })[];
}

const restaurantsPerCall = 50;
const accountsPerCall = 50;
const restaurantsPerAccount = 100;
const reachMetresMax = 100_000;

/** Few enough to sign in quickly, many enough that nobody orders more often than a person may. */
const customersOf = (orders: number) => Math.min(60, Math.max(10, Math.ceil(orders / 5)));

/** A courier's phone answers in wall time, however fast the city runs: at least so long an offer stands. */
const answerWallSeconds = 8;
const offerSeconds = { min: 90, max: 600 };

interface Setup {
  readonly client: Client;
  readonly instance: Instance;
  readonly ground: Ground;
  readonly name: string;
  /** City seconds in a wall second. */
  readonly speed: number;
}

/** Opens a zone of its own for the day: restaurants, kitchens, couriers and customers. */
export async function openZone(setup: Setup): Promise<ReplayZone> {
  const { client, instance, ground, name } = setup;
  const password = randomBytes(12).toString("hex");
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const geoKey = `replay-${slug.slice(0, 20)}-${randomBytes(3).toString("hex")}`;
  await createTheZone(client, { geoKey, name, ground });
  try {
    await tellTimes(geoKey, setup);
    const restaurants = await createKitchens(client, { geoKey, instance, ground });
    const person = (who: string): Person => ({
      email: `${who}@${geoKey}.swift-eats.example`,
      password,
    });
    const couriers = new Map(instance.couriers.map(({ id }) => [id, person(id)]));
    const customers = Array.from({ length: customersOf(instance.orders.length) }, (_, index) =>
      person(`customer-${index + 1}`),
    );
    const ids = [...restaurants.values()];
    const kitchens = inGroups(ids, restaurantsPerAccount).map((restaurantIds, index) => ({
      ...person(`kitchen-${index + 1}`),
      restaurantIds,
    }));
    const vehicle = vehicleFor(instance.metresPerMinute);
    const accounts = [
      ...[...couriers].map(([id, one]) => ({ ...one, name: id, role: "driver", vehicle }) as const),
      ...customers.map((one) => ({ ...one, name: "Replay", role: "customer" }) as const),
      ...kitchens.map((one) => ({ ...one, name: "Kitchen", role: "staff" }) as const),
    ];
    for (const group of inGroups(accounts, accountsPerCall)) {
      const body = {
        accounts: group.map((each) => ({
          ...each,
          geoKey,
          ...("restaurantIds" in each ? { restaurantIds: [...each.restaurantIds] } : {}),
        })),
      };
      orThrow("Accounts", await client.call(createAccounts, { body }));
    }
    return { geoKey, restaurants, couriers, customers, kitchens };
  } catch (error) {
    await closeZone(client, geoKey);
    throw error;
  }
}

export const closeZone = (client: Client, geoKey: string) =>
  client.call(removeZone, { params: { geoKey } });

async function createTheZone(
  client: Client,
  { geoKey, name, ground }: { geoKey: string; name: string; ground: Ground },
): Promise<void> {
  const body = {
    geoKey,
    name: `Replay of ${name}`.slice(0, 80),
    currency: "EUR",
    timeZone: "Europe/Berlin",
    countryCode: "XL",
    centre: ground.centre,
    boundary: ground.boundary,
    fees: {
      deliveryBaseAmount: 290,
      deliveryPerKmAmount: 0,
      freeDeliveryFromAmount: null,
      serviceBasisPoints: 0,
      serviceMinAmount: 0,
      serviceMaxAmount: 0,
      taxBasisPoints: 0,
      taxInclusive: true,
    },
    deliveryRadiusMetresMax: reachMetresMax,
    payPerTripAmount: 350,
    payPerKmAmount: 50,
  };
  orThrow("Zone", await client.call(createZone, { body }));
}

/** What every kitchen of the day says of itself: the instance tells its orders' times, not its kitchens' word. */
export const statedPrepMinutes = 15;

/** What the instance's couriers take at the counter and at the door, and to answer, the plan reckons with. */
async function tellTimes(geoKey: string, { client, instance, speed }: Setup): Promise<void> {
  const { min, max } = offerSeconds;
  const changes = {
    pickupServiceSeconds: Math.round(instance.pickupServiceMinutes * 60),
    dropoffServiceSeconds: Math.round(instance.dropoffServiceMinutes * 60),
    offerSeconds: Math.min(max, Math.max(min, Math.round(answerWallSeconds * speed))),
  };
  const body = { changes, untilAt: null, reason: "times of the instance" };
  orThrow("Dispatch", await client.call(changeZoneDispatch, { params: { geoKey }, body }));
}

async function createKitchens(
  client: Client,
  { geoKey, instance, ground }: { geoKey: string; instance: Instance; ground: Ground },
): Promise<ReadonlyMap<string, string>> {
  const all = instance.restaurants.map(
    (place): NewRestaurantInput => ({
      geoKey,
      slug: `${geoKey}-${place.id}`,
      name: `Kitchen ${place.id}`,
      cuisines: ["Replay"],
      address: { street: "Replay", houseNumber: place.id, postcode: "", city: "Replay" },
      location: ground.at(place),
      alwaysOpen: true,
      prepMinutes: statedPrepMinutes,
      deliveryRadiusMetres: reachMetresMax,
      sections: [
        {
          name: "Menu",
          items: [{ name: "Dish of the day", description: "", amount: 900, prepMinutes: 10 }],
        },
      ],
    }),
  );
  const ids = new Map<string, string>();
  for (const restaurants of inGroups(all, restaurantsPerCall)) {
    const made = orThrow(
      "Restaurants",
      await client.call(createRestaurants, { body: { restaurants } }),
    );
    for (const { id, slug } of made.items) ids.set(slug.slice(geoKey.length + 1), id);
  }
  return ids;
}

/** The vehicle whose assumed speed over streets is nearest to the instance's straight one. */
function vehicleFor(metresPerMinute: number): "foot" | "bicycle" | "scooter" | "car" {
  const streets = 1.3;
  const off = (name: keyof typeof speed) =>
    Math.abs((speed[name] / streets) * 60 - metresPerMinute);
  return (["foot", "bicycle", "scooter", "car"] as const).reduce((best, name) =>
    off(name) < off(best) ? name : best,
  );
}

function orThrow<T>(what: string, answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Refused(what, answer.status, answer.problem.code);
}

const inGroups = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
