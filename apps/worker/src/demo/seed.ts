import type { NewAccountBody, NewRestaurantInput } from "@swift-eats/contract/operations";
import { newRestaurant } from "@swift-eats/contract/operations";
import { demoAccounts } from "@swift-eats/server/env";
import { importAccounts, importRestaurants, keepPicture } from "@swift-eats/server/http";
import type { Ports } from "@swift-eats/server/wire";
import { importCity } from "../city-import/import-city.ts";
import { readCity } from "../city-import/read-city.ts";
import { osmOf } from "./city-osm.ts";
import { type CityPlan, planCity } from "./city-plan.ts";
import { demoCouriers, demoCustomers } from "./people.ts";
import { composePicture, pictureKeys } from "./pictures.ts";
import { planRestaurants, type RestaurantPlan } from "./restaurant-plans.ts";

interface Seeding {
  readonly fresh: boolean;
  readonly password: string;
  readonly say: (text: string) => void;
}

/** Restaurants of the kitchen account that people sign in with; the crew leaves them more time. */
const humanKitchens = 2;
const fees = {
  deliveryBaseAmount: 199,
  deliveryPerKmAmount: 60,
  freeDeliveryFromAmount: 4_500,
  serviceBasisPoints: 500,
  serviceMinAmount: 59,
  serviceMaxAmount: 299,
  taxBasisPoints: 700,
} as const;

/** Plants the demo where it is missing. Each part is whole or absent, so that a seed that was cut off goes on. */
export async function seedDemo(ports: Ports, { fresh, password, say }: Seeding): Promise<void> {
  const city = planCity();
  if (fresh && (await ports.zones.get(city.geoKey))) await ports.zones.remove(city.geoKey);
  if (!(await ports.cityImports.get(city.geoKey))) {
    say(`Drawing ${city.name}`);
    await seedCity(ports, city, say);
  }
  const plans = planRestaurants(city);
  const known = await ports.restaurants.nearby({
    geoKey: city.geoKey,
    point: city.centre,
    cuisine: null,
    limit: 500,
    offset: 0,
  });
  const slugs = new Set(known.map(({ restaurant }) => restaurant.slug));
  const missing = plans.filter(({ slug }) => !slugs.has(slug));
  if (missing.length > 0) {
    const names = await seedPictures(ports, say);
    say(`Opening ${missing.length} restaurants`);
    const bodies = missing.map((plan) =>
      newRestaurant.parse(restaurantOf(plan, city.geoKey, names)),
    );
    const opened = await importRestaurants(ports, bodies);
    if (!opened.ok) throw new Error(`restaurants: ${opened.refusal.code}`);
  }
  await seedPeople(ports, city.geoKey, plans, password);
}

/** Drawn as OpenStreetMap data, and put in like any other city. */
async function seedCity(ports: Ports, city: CityPlan, say: Seeding["say"]): Promise<void> {
  const { geoKey, currency, timeZone, countryCode, taxInclusive } = city;
  const read = readCity(osmOf(city), { name: city.name, otherwise: city.name });
  if (!read.ok) throw new Error(`city: ${read.refusal.code}`);
  const zone = {
    geoKey,
    currency,
    timeZone,
    countryCode,
    fees: { ...fees, taxInclusive },
    deliveryRadiusMetresMax: 5_000,
    payPerTripAmount: 380,
    payPerKmAmount: 90,
  };
  await importCity(ports, read.value, { zone, attribution: null, restaurants: false, say });
}

/** Name of each picture in the storage, through the same pipeline as an upload. Two at a time: two cores. */
async function seedPictures(
  ports: Ports,
  say: Seeding["say"],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const waiting = [...pictureKeys];
  const total = waiting.length;
  const work = async () => {
    for (let key = waiting.shift(); key; key = waiting.shift()) {
      const kept = await keepPicture(ports, await composePicture(key));
      if (!kept.ok) throw new Error(`picture ${key}: ${kept.refusal.code}`);
      names.set(key, kept.value.name);
      if (names.size % 20 === 0) say(`Pictures: ${names.size} of ${total}`);
    }
  };
  await Promise.all([work(), work()]);
  return names;
}

function restaurantOf(
  plan: RestaurantPlan,
  geoKey: string,
  names: ReadonlyMap<string, string>,
): NewRestaurantInput {
  const { minimumOrderCents, typicalPrepMinutes, pictureKey, sections, ...rest } = plan;
  return {
    ...rest,
    geoKey,
    minimumAmount: minimumOrderCents,
    prepMinutes: typicalPrepMinutes,
    picture: names.get(pictureKey) ?? null,
    deliveryRadiusMetres: 5_000,
    rating: 3.9 + (plan.slug.length % 11) / 10,
    ratingCount: 20 + ((plan.slug.length * 37) % 400),
    sections: sections.map((section) => ({
      name: section.name,
      items: section.items.map((item) => ({
        name: item.name,
        description: item.description,
        amount: item.priceCents,
        picture: names.get(item.pictureKey) ?? null,
        allergens: item.allergens as never,
        diets: item.diets as never,
        prepMinutes: item.prepMinutes,
        stock: item.stock,
        modifierGroups: item.modifierGroups.map((group) => ({
          ...group,
          options: group.options.map((option) => ({
            name: option.name,
            amount: option.priceCents,
            isDefault: option.isDefault,
            allergens: option.allergens as never,
          })),
        })),
      })),
    })),
  };
}

/** Accounts for people who try the demo, and for the crew. */
async function seedPeople(
  ports: Ports,
  geoKey: string,
  plans: readonly RestaurantPlan[],
  password: string,
) {
  const nobody = {
    password,
    locale: "en" as const,
    restaurantIds: [],
    geoKey: null,
    vehicle: null,
  };
  const found = await ports.restaurants.nearby({
    geoKey,
    point: { lng: 8.3, lat: 54.1 },
    cuisine: null,
    limit: 500,
    offset: 0,
  });
  const idOf = new Map(found.map(({ restaurant }) => [restaurant.slug, restaurant.id]));
  const all = plans.flatMap(({ slug }) => idOf.get(slug) ?? []);
  const human = plans.filter(({ alwaysOpen }) => alwaysOpen).slice(0, humanKitchens);
  const names = {
    customer: "Robin Demo",
    staff: "Kim Demo",
    driver: "Sam Demo",
    operations: "Alex Demo",
  } as const;
  const people: NewAccountBody[] = [
    ...demoAccounts.map(({ role, email }) => ({
      ...nobody,
      email,
      role,
      name: names[role],
      restaurantIds: role === "staff" ? human.flatMap(({ slug }) => idOf.get(slug) ?? []) : [],
      geoKey: role === "driver" ? geoKey : null,
      vehicle: role === "driver" ? ("bicycle" as const) : null,
    })),
    ...demoCustomers.map(({ slug, name }) => ({
      ...nobody,
      email: `${slug}@demo.swift-eats.example`,
      role: "customer" as const,
      name,
    })),
    {
      ...nobody,
      email: "crew.kitchen@demo.swift-eats.example",
      role: "staff",
      name: "Kitchen crew",
      restaurantIds: all,
    },
    ...demoCouriers.map(({ name, vehicle }, index) => ({
      ...nobody,
      email: `crew.courier.${String(index + 1).padStart(2, "0")}@demo.swift-eats.example`,
      role: "driver" as const,
      name,
      geoKey,
      vehicle,
    })),
  ];
  const missing: NewAccountBody[] = [];
  for (const person of people)
    if (!(await ports.accounts.byEmail(person.email))) missing.push(person);
  if (missing.length === 0) return;
  const created = await importAccounts(ports, missing);
  if (!created.ok) throw new Error(`accounts: ${created.refusal.code}`);
}
