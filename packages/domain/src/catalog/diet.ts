import type { Allergen, Diet } from "./menu.ts";

/** What somebody eats only, and what they must not eat. Both empty: everything. */
export interface DietProfile {
  readonly diets: readonly Diet[];
  readonly avoid: readonly Allergen[];
}

export const anything: DietProfile = { diets: [], avoid: [] };

export const isPicky = ({ diets, avoid }: DietProfile): boolean =>
  diets.length > 0 || avoid.length > 0;

interface Marks {
  readonly diets?: readonly Diet[];
  /** Null: nobody has said. */
  readonly allergens: readonly Allergen[] | null;
}

/** `unknown` is never to be taken for `suits`: nobody has said what is in it. */
export type Verdict = "suits" | "unknown" | "conflicts";

export function verdict({ diets, allergens }: Marks, profile: DietProfile): Verdict {
  if (diets && profile.diets.some((diet) => !diets.includes(diet))) return "conflicts";
  if (profile.avoid.length === 0) return "suits";
  if (allergens === null) return "unknown";
  return profile.avoid.some((each) => allergens.includes(each)) ? "conflicts" : "suits";
}

const grave: readonly Verdict[] = ["suits", "unknown", "conflicts"];
const worse = (a: Verdict, b: Verdict): Verdict => (grave.indexOf(a) > grave.indexOf(b) ? a : b);

/** A dish and its choices, as stored or as sent. */
interface Choices {
  readonly min: number;
  readonly options: readonly (Required<Marks> & {
    readonly itemId: string | null;
    readonly available: boolean;
    readonly groups: readonly Choices[];
  })[];
}

/**
 * The dish with the best choice in every group that one must choose from. Choices one may leave out do not count, nor
 * those that are sold out: what nobody can take saves nobody.
 */
export const dishVerdict = (
  {
    diets,
    allergens,
    modifierGroups,
  }: Required<Marks> & { readonly modifierGroups: readonly Choices[] },
  profile: DietProfile,
): Verdict => worse(verdict({ diets, allergens }, profile), groupsVerdict(modifierGroups, profile));

const groupsVerdict = (groups: readonly Choices[], profile: DietProfile): Verdict =>
  groups
    .filter(({ min }) => min > 0)
    .reduce<Verdict>((so, { min, options }) => {
      const choices = options
        .filter(({ available }) => available)
        .map((option) => optionVerdict(option, profile))
        .sort((a, b) => grave.indexOf(a) - grave.indexOf(b));
      return worse(so, choices[min - 1] ?? "conflicts");
    }, "suits");

/** A choice without a diet to its name may be no food at all, a size; a dish of a set menu is one, and judged as such. */
function optionVerdict(
  { allergens, diets, itemId, groups }: Choices["options"][number],
  profile: DietProfile,
): Verdict {
  const isFood = itemId !== null || diets.length > 0;
  const own = verdict(isFood ? { allergens, diets } : { allergens }, profile);
  return worse(own, groupsVerdict(groups, profile));
}

/** How many dishes of a menu bear the same marks, with what must be chosen with them. */
export interface DishFacts extends Required<Marks> {
  readonly modifierGroups: readonly Choices[];
  readonly dishes: number;
}

/** Dishes of a menu that surely suit. */
export const suitingDishes = (facts: readonly DishFacts[], profile: DietProfile): number =>
  facts.reduce((sum, each) => sum + (dishVerdict(each, profile) === "suits" ? each.dishes : 0), 0);
