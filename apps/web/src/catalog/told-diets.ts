import type { Diet } from "@swift-eats/domain/catalog";

/** What is vegan is vegetarian: said once. */
export const toldDiets = (diets: readonly Diet[]): readonly Diet[] =>
  diets.includes("vegan") ? diets.filter((each) => each !== "vegetarian") : diets;
