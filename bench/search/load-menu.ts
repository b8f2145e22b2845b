import { menusRepository, restaurantsRepository } from "@swift-eats/db/catalog";
import { zonesRepository } from "@swift-eats/db/cities";
import type { Databases } from "@swift-eats/db/connection";
import type { SearchWords } from "@swift-eats/db/search";
import type { NewItem, NewRestaurant } from "@swift-eats/domain/catalog";
import type { ItemId } from "@swift-eats/domain/kernel";
import { clockIds, wallClock } from "@swift-eats/server/clock";
import { numberOf, type Row } from "../eta/csv.ts";
import { zoneBody } from "../system/zone.ts";

export const needed = [
  "Restaurant_Name",
  "Cuisine",
  "Place_Name",
  "City",
  "Item_Name",
  "Votes",
  "Prices",
  "Dining_Rating",
  "Delivery_Rating",
  "Dining_Votes",
  "Delivery_Votes",
];
export const geoKey = "bench";
const centre = { lng: -32, lat: 47 };
const restaurantsPerTransaction = 50;

interface Kitchen {
  readonly rows: Row[];
  readonly restaurant: NewRestaurant;
}

const textOf = (row: Row, column: string): string => row.get(column) ?? "";
const countOf = (row: Row, column: string): number => numberOf(row.get(column)) ?? 0;

/** Writes the file's restaurants with their menus as an import does; its votes stand for orders. */
export async function loadMenu(
  { databases, words }: { readonly databases: Databases; readonly words: SearchWords },
  rows: readonly Row[],
  progress: (share: number) => void,
): Promise<void> {
  const base = { databases, ids: clockIds(wallClock()) };
  await zonesRepository(base).create(zoneBody(geoKey, centre));
  const restaurants = restaurantsRepository(base);
  const menus = menusRepository(base);
  const kitchens = kitchensOf(rows);
  for (let first = 0; first < kitchens.length; first += restaurantsPerTransaction) {
    const group = kitchens.slice(first, first + restaurantsPerTransaction);
    const ids = await restaurants.createAll(group.map(({ restaurant }) => restaurant));
    for (const [index, id] of ids.entries()) {
      const menu = await menus.get(id, new Date());
      const items = menu?.sections.flatMap((section) => section.items) ?? [];
      const votes = (at: number) => countOf(group[index]?.rows[at] ?? new Map(), "Votes");
      await words.notePopularity(
        items.map((item, at) => ({ itemId: item.id as ItemId, popularity: votes(at) })),
      );
    }
    progress((first + group.length) / kitchens.length);
  }
  await words.weigh(geoKey);
}

function kitchensOf(rows: readonly Row[]): readonly Kitchen[] {
  const byPlace = new Map<string, Row[]>();
  for (const row of rows) {
    const place = ["Restaurant_Name", "Place_Name", "City"]
      .map((each) => textOf(row, each))
      .join("|");
    const list = byPlace.get(place);
    if (list) list.push(row);
    else byPlace.set(place, [row]);
  }
  return [...byPlace.values()].map((menu, index) => ({
    rows: menu,
    restaurant: kitchen(menu, index),
  }));
}

function kitchen(rows: Row[], index: number): NewRestaurant {
  const [first = new Map<string, string>()] = rows;
  const rating = numberOf(first.get("Delivery_Rating")) ?? numberOf(first.get("Dining_Rating"));
  return {
    geoKey,
    slug: `kitchen-${index}`,
    name: textOf(first, "Restaurant_Name"),
    description: "",
    cuisines: [...new Set(rows.map((row) => textOf(row, "Cuisine").trim()))].filter(Boolean),
    tags: [],
    address: {
      street: textOf(first, "Place_Name") || "?",
      houseNumber: "",
      postcode: "",
      city: "?",
    },
    location: centre,
    hours: {
      timeZone: "UTC",
      alwaysOpen: true,
      ranges: [],
      closedDates: [],
      specialDays: [],
      lastOrderMinutes: 0,
    },
    priceLevel: 2,
    minimumAmount: 0,
    prepSeconds: 900,
    picture: null,
    rating,
    ratingCount: countOf(first, "Dining_Votes") + countOf(first, "Delivery_Votes"),
    deliveryRadiusMetres: 4_000,
    deliveryAreas: [],
    autoAccept: false,
    sections: [{ name: "Menu", items: rows.map(item) }],
  };
}

const item = (row: Row): NewItem => ({
  name: textOf(row, "Item_Name"),
  description: "",
  amount: Math.round(countOf(row, "Prices") * 100),
  picture: null,
  allergens: null,
  diets: [],
  prepSeconds: 900,
  stock: null,
  offUntil: null,
  modifierGroups: [],
});
