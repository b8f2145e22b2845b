import type { Hit } from "./hits.ts";

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface Facets {
  readonly cuisines: readonly FacetCount[];
  readonly diets: readonly FacetCount[];
  readonly priceLevels: readonly FacetCount[];
}

const counted = (values: readonly string[]): readonly FacetCount[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
};

/** How many results each further filter would leave, most first. */
export const facets = (hits: readonly Hit[]): Facets => ({
  cuisines: counted(hits.flatMap(({ restaurant }) => restaurant.cuisines)),
  diets: counted(
    hits.flatMap((hit) =>
      hit.kind === "dish" ? hit.dish.diets : [...new Set(hit.dishes.flatMap(({ diets }) => diets))],
    ),
  ),
  priceLevels: counted(hits.map(({ restaurant }) => String(restaurant.priceLevel))),
});
