import type { Cuisine, DishRow, GroupTable, SectionTable } from "./cuisines/cuisine.ts";
import { coffees, coldDrinks, teas } from "./cuisines/drinks.ts";
import type { Random } from "./random.ts";

export interface OptionPlan {
  name: string;
  priceCents: number;
  isDefault: boolean;
  allergens: string[] | null;
}

export interface ModifierGroupPlan {
  name: string;
  min: number;
  max: number;
  freeQuantity: number;
  options: OptionPlan[];
}

export interface ItemPlan {
  name: string;
  description: string;
  priceCents: number;
  pictureKey: string;
  /** Null: nobody has asked the kitchen. */
  allergens: string[] | null;
  diets: string[];
  prepMinutes: number;
  /** Prepared portions; 0 is sold out, null is cooked to order. */
  stock: number | null;
  modifierGroups: ModifierGroupPlan[];
}

export interface MenuSectionPlan {
  name: string;
  items: ItemPlan[];
}

const words = (text: string): string[] => text.split(" ").filter((word) => word !== "");

function allergensOf(text: string | undefined): string[] | null {
  return text === "?" ? null : words(text ?? "");
}

function dietsOf(text: string): string[] {
  const diets = words(text);
  return diets.includes("vegan") && !diets.includes("vegetarian")
    ? [...diets, "vegetarian"]
    : diets;
}

function groupPlan(group: GroupTable): ModifierGroupPlan {
  return {
    name: group.name,
    min: group.min,
    max: group.max,
    freeQuantity: group.free ?? 0,
    options: group.options.map(([name, priceCents, allergens, byDefault]) => ({
      name,
      priceCents,
      isDefault: byDefault === "default",
      allergens: allergensOf(allergens),
    })),
  };
}

/** Prices end in a nought or a five, as on a printed menu. */
const printed = (cents: number) => Math.round(cents / 5) * 5;

function stockOf(prepMinutes: number, random: Random): number | null {
  if (random.chance(0.04)) return 0;
  const isPrepared = prepMinutes <= 7 && random.chance(0.3);
  return isPrepared ? random.whole(5, 30) : null;
}

function itemPlan(
  row: DishRow,
  groups: readonly GroupTable[],
  dearness: number,
  random: Random,
): ItemPlan {
  const [name, description, cents, pictureKey, allergens, diets, prepMinutes] = row;
  return {
    name,
    description,
    priceCents: printed(cents * dearness),
    pictureKey,
    allergens: allergensOf(allergens),
    diets: dietsOf(diets),
    prepMinutes,
    stock: stockOf(prepMinutes, random),
    modifierGroups: groups.map(groupPlan),
  };
}

/** Most of the dishes of a section, in the order of the table. */
function chosen(section: SectionTable, random: Random): readonly DishRow[] {
  const keep = Math.max(2, Math.round(section.dishes.length * random.between(0.72, 1)));
  const kept = new Set(random.some(section.dishes, keep));
  return section.dishes.filter((dish) => kept.has(dish));
}

const drinksByCuisine: Partial<Record<string, readonly SectionTable[]>> = {
  bakery: [coffees, coldDrinks],
  desserts: [coffees, coldDrinks],
  sushi: [teas, coldDrinks],
  ramen: [teas, coldDrinks],
  chinese: [teas, coldDrinks],
  levant: [teas, coldDrinks],
};

/** A house's own menu from what its cuisine can cook, and something to drink. */
export function planMenu(cuisine: Cuisine, random: Random): MenuSectionPlan[] {
  const dearness = random.between(0.92, 1.14);
  const food = cuisine.sections.map((section) => ({
    name: section.name,
    items: chosen(section, random).map((row) =>
      itemPlan(row, section.groups ?? [], dearness, random),
    ),
  }));
  const drinks = (drinksByCuisine[cuisine.key] ?? [coldDrinks]).map((section) => ({
    name: section.name,
    items: section.dishes
      .filter((_, index) => index < 2 || random.chance(0.5))
      .map((row) => ({ ...itemPlan(row, section.groups ?? [], 1, random), stock: null })),
  }));
  return [...food, ...drinks];
}
