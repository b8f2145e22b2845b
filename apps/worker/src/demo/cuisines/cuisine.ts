/** One choice: name, extra cents, allergens, and whether it is taken unless changed. */
export type OptionRow = readonly [
  name: string,
  cents: number,
  allergens?: string,
  byDefault?: "default",
];

export interface GroupTable {
  name: string;
  min: number;
  max: number;
  free?: number;
  options: readonly OptionRow[];
}

/**
 * Allergens and diets are words with spaces between; "?" means that nobody has asked the kitchen.
 */
export type DishRow = readonly [
  name: string,
  description: string,
  cents: number,
  picture: string,
  allergens: string,
  diets: string,
  prepMinutes: number,
];

export interface SectionTable {
  name: string;
  groups?: readonly GroupTable[];
  dishes: readonly DishRow[];
}

export interface HouseRow {
  name: string;
  description: string;
}

export interface Cuisine {
  key: string;
  label: string;
  tags: readonly string[];
  prepMinutes: number;
  hours: "day" | "early" | "long";
  /** The first is the cuisine's own cover; the rest are dishes that also make good covers. */
  covers: readonly string[];
  houses: readonly HouseRow[];
  sections: readonly SectionTable[];
}

export const house = (name: string, description: string): HouseRow => ({ name, description });

export const choose = (name: string, ...options: OptionRow[]): GroupTable => ({
  name,
  min: 1,
  max: 1,
  options,
});

export const extras = (name: string, max: number, ...options: OptionRow[]): GroupTable => ({
  name,
  min: 0,
  max,
  options,
});
