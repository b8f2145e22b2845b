import type { CityAddress, CityPlan } from "./city-plan.ts";
import type { Cuisine } from "./cuisines/cuisine.ts";
import { cuisines } from "./cuisines/index.ts";
import { type MenuSectionPlan, planMenu } from "./menu-plan.ts";
import { type Random, seededRandom } from "./random.ts";

export interface WeeklyHours {
  /** Monday = 1 … Sunday = 7. */
  weekday: number;
  /** "HH:MM"; a close at or before the opening is on the next day. */
  opens: string;
  closes: string;
}

export interface RestaurantPlan {
  slug: string;
  name: string;
  description: string;
  cuisines: string[];
  tags: string[];
  address: { street: string; houseNumber: string; postcode: string; city: string };
  location: { lng: number; lat: number };
  alwaysOpen: boolean;
  /** Empty when it never closes. */
  hours: WeeklyHours[];
  priceLevel: 1 | 2 | 3 | 4;
  minimumOrderCents: number;
  typicalPrepMinutes: number;
  pictureKey: string;
  sections: MenuSectionPlan[];
}

const alwaysOpenHouses = new Set([
  "Pizzeria Due Ponti",
  "Anchor Burger",
  "Dumpling Foundry",
  "Falafel Corner",
  "El Faro Burritos",
  "Early Lark",
  "Noodle Lantern",
  "Sugar & Salt",
]);

const dinnerOnlyHouses = new Set(["Hanok Grill", "Taverna Meltemi"]);

type Pattern = (weekend: boolean) => readonly (readonly [opens: string, closes: string])[];

const patterns: Record<Cuisine["hours"], readonly Pattern[]> = {
  day: [
    (weekend) => [["11:00", weekend ? "23:00" : "22:00"]],
    () => [
      ["11:00", "14:30"],
      ["17:00", "22:30"],
    ],
    (weekend) =>
      weekend
        ? [["11:00", "23:00"]]
        : [
            ["11:30", "15:00"],
            ["17:30", "22:00"],
          ],
  ],
  early: [
    (weekend) => [[weekend ? "08:00" : "06:30", "18:00"]],
    () => [["07:00", "16:30"]],
    (weekend) => [["06:00", weekend ? "17:00" : "19:00"]],
  ],
  long: [
    (weekend) => [["11:00", weekend ? "01:00" : "23:30"]],
    () => [["10:30", "00:30"]],
    () => [["11:00", "23:00"]],
  ],
};

const week = [1, 2, 3, 4, 5, 6, 7] as const;

function hoursOf(name: string, cuisine: Cuisine, random: Random): WeeklyHours[] {
  if (alwaysOpenHouses.has(name)) return [];
  const chosen = random.pick(patterns[cuisine.hours]);
  const dinner: Pattern = (weekend) => [["17:30", weekend ? "23:30" : "22:30"]];
  const pattern = dinnerOnlyHouses.has(name) ? dinner : chosen;
  return week.flatMap((weekday) =>
    pattern(weekday === 5 || weekday === 6).map(([opens, closes]) => ({ weekday, opens, closes })),
  );
}

/** Doors within reach of each other but never next to each other, denser in the middle. */
function doorsFor(city: CityPlan, count: number, random: Random): CityAddress[] {
  const eastScale = Math.cos((city.centre.lat * Math.PI) / 180);
  const metres = (one: { lng: number; lat: number }, two: { lng: number; lat: number }) =>
    Math.hypot((one.lng - two.lng) * eastScale, one.lat - two.lat) * 111_320;
  const taken: CityAddress[] = [];
  for (let attempt = 0; taken.length < count && attempt < 40_000; attempt += 1) {
    const door = random.pick(city.addresses);
    const out = metres(door, city.centre);
    const apart = Math.max(25, 110 - attempt / 100);
    if (out > 2100 || !random.chance(1.1 - out / 2300)) continue;
    if (taken.every((other) => metres(other, door) > apart)) taken.push(door);
  }
  if (taken.length < count) throw new Error("The town has too few doors for its restaurants");
  return taken;
}

function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function priceLevelOf(sections: readonly MenuSectionPlan[]): 1 | 2 | 3 | 4 {
  const prices = sections.flatMap((section) => section.items.map((item) => item.priceCents));
  const middle = prices.sort((a, b) => a - b)[Math.floor(prices.length * 0.6)] ?? 0;
  if (middle < 620) return 1;
  if (middle < 1050) return 2;
  return middle < 1330 ? 3 : 4;
}

/** Every restaurant of the town, with its hours and its menu. */
export function planRestaurants(city: CityPlan): RestaurantPlan[] {
  const random = seededRandom(4711);
  const houses = cuisines.flatMap((cuisine) =>
    cuisine.houses.map((house, index) => ({ cuisine, house, index })),
  );
  const doors = doorsFor(city, houses.length, random.fork("doors"));
  return houses.map(({ cuisine, house, index }, at) => {
    const door = doors[at];
    if (!door) throw new Error("A restaurant has no door");
    const chance = random.fork(house.name);
    const sections = planMenu(cuisine, chance.fork("menu"));
    const hours = hoursOf(house.name, cuisine, chance.fork("hours"));
    const { street, houseNumber, postcode, lng, lat } = door;
    return {
      slug: slugOf(house.name),
      name: house.name,
      description: house.description,
      cuisines: [cuisine.label],
      tags: [...cuisine.tags],
      address: { street, houseNumber, postcode, city: city.name },
      location: { lng, lat },
      alwaysOpen: hours.length === 0,
      hours,
      priceLevel: priceLevelOf(sections),
      minimumOrderCents: chance.pick([0, 0, 800, 1000, 1200, 1500]),
      typicalPrepMinutes: cuisine.prepMinutes + chance.whole(-2, 3),
      pictureKey: cuisine.covers[index % cuisine.covers.length] ?? "cover-pizza",
      sections,
    };
  });
}
