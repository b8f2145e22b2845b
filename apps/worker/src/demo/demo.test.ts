import { allergens, diets } from "@swift-eats/domain/catalog";
import { describe, expect, it } from "vitest";
import { planCity } from "./city-plan.ts";
import { demoCouriers, demoCustomers } from "./people.ts";
import { composePicture, pictureKeys } from "./pictures.ts";
import { planRestaurants } from "./restaurant-plans.ts";

const city = planCity();
const restaurants = planRestaurants(city);
const items = restaurants.flatMap((r) => r.sections.flatMap((section) => section.items));

function isOpenAt(hours: (typeof restaurants)[number]["hours"], weekday: number, time: string) {
  return hours.some(
    (h) => h.weekday === weekday && h.opens <= time && (time < h.closes || h.closes <= h.opens),
  );
}

describe("Larkhaven", () => {
  it("is the same town every time, and another with another seed", () => {
    expect(planCity()).toEqual(city);
    expect(planCity(7).addresses[100]).not.toEqual(city.addresses[100]);
  });

  it("has streets that hang together, houses, and thousands of addresses with their own number", () => {
    const count = (layer: string) => city.features.filter((f) => f.layer === layer).length;
    expect(count("streets")).toBeGreaterThan(400);
    expect(count("buildings")).toBeGreaterThan(3000);
    expect(count("water")).toBeGreaterThanOrEqual(4);
    expect(count("parks")).toBeGreaterThan(10);
    expect(city.addresses.length).toBeGreaterThan(5000);
    const doors = new Set(city.addresses.map((a) => `${a.street} ${a.houseNumber}`));
    expect(doors.size).toBe(city.addresses.length);
  });

  it("can be walked from every street to every other", () => {
    const parent = new Map<string, string>();
    const root = (key: string): string => {
      let at = key;
      for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
      return at;
    };
    const lines = city.features.flatMap((f) =>
      f.layer === "streets" && f.geometry.type === "LineString" ? [f.geometry.coordinates] : [],
    );
    for (const line of lines) {
      for (const [index, spot] of line.entries()) {
        const before = line[index - 1];
        if (before) parent.set(root(before.join()), root(spot.join()));
      }
    }
    expect(new Set(lines.map((line) => root(line[0]?.join() ?? ""))).size).toBe(1);
  });
});

describe("the restaurants", () => {
  it("are many, of many cuisines, each with its own name, slug and door", () => {
    expect(restaurants.length).toBeGreaterThanOrEqual(64);
    expect(new Set(restaurants.flatMap((r) => r.cuisines)).size).toBeGreaterThanOrEqual(12);
    for (const key of ["name", "slug"] as const) {
      expect(new Set(restaurants.map((r) => r[key])).size).toBe(restaurants.length);
    }
    const doors = new Set(restaurants.map((r) => `${r.address.street} ${r.address.houseNumber}`));
    expect(doors.size).toBe(restaurants.length);
  });

  it("never close in eight places, and all but two are open when the demo begins at 11:30", () => {
    expect(restaurants.filter((r) => r.alwaysOpen)).toHaveLength(8);
    const closed = restaurants.filter(
      (r) => !r.alwaysOpen && [1, 2, 3, 4, 5, 6, 7].some((day) => !isOpenAt(r.hours, day, "11:30")),
    );
    expect(closed).toHaveLength(2);
  });

  it("offer 15 to 40 dishes, some sold out, some prepared", () => {
    for (const restaurant of restaurants) {
      const dishes = restaurant.sections.flatMap((section) => section.items);
      expect(dishes.length, restaurant.name).toBeGreaterThanOrEqual(15);
      expect(dishes.length, restaurant.name).toBeLessThanOrEqual(40);
    }
    expect(items.some((item) => item.stock === 0)).toBe(true);
    expect(items.some((item) => (item.stock ?? 0) >= 5)).toBe(true);
    expect(items.some((item) => item.allergens === null)).toBe(true);
  });

  it("use the trade's words for allergens and diets, and can fill every choice", () => {
    const known = new Set<string>(allergens);
    for (const item of items) {
      const groups = item.modifierGroups;
      const named = [item.allergens, ...groups.flatMap((g) => g.options.map((o) => o.allergens))];
      for (const word of named.flatMap((list) => list ?? [])) expect(known).toContain(word);
      for (const diet of item.diets) expect(diets).toContain(diet);
      expect(item.prepMinutes).toBeGreaterThanOrEqual(6);
      expect(item.prepMinutes).toBeLessThanOrEqual(20);
      for (const group of groups) {
        expect(group.min).toBeLessThanOrEqual(group.max);
        expect(group.max).toBeLessThanOrEqual(group.options.length);
        const byDefault = group.options.filter((option) => option.isDefault).length;
        expect(byDefault).toBeLessThanOrEqual(group.max);
      }
    }
  });

  it("say nothing is vegan that holds an animal's allergen", () => {
    for (const item of items.filter((one) => one.diets.includes("vegan"))) {
      for (const word of ["milk", "eggs", "fish", "crustaceans", "molluscs"]) {
        expect(item.allergens ?? [], item.name).not.toContain(word);
      }
    }
    for (const item of items.filter((one) => one.diets.includes("gluten_free"))) {
      expect(item.allergens ?? [], item.name).not.toContain("gluten");
    }
  });
});

describe("the pictures", () => {
  it("are at most eighty, and every dish and restaurant has one", () => {
    expect(pictureKeys.length).toBeLessThanOrEqual(80);
    const used = new Set([
      ...items.map((i) => i.pictureKey),
      ...restaurants.map((r) => r.pictureKey),
    ]);
    for (const key of used) expect(pictureKeys).toContain(key);
  });

  it("can be drawn", async () => {
    const picture = await composePicture("pizza-basil");
    expect(picture.length).toBeGreaterThan(50_000);
  });
});

it("the people of the demo are told apart", () => {
  const slugs = [...demoCustomers, ...demoCouriers].map((one) => one.slug);
  expect(new Set(slugs).size).toBe(26);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(\.[a-z]+)+$/);
});
