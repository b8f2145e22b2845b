import { dishVerdict, isPicky } from "../catalog/index.ts";
import type { Filters } from "./hard-rules.ts";
import type { FoundDish, SearchEngine } from "./ports.ts";

/** Of dishes that suit by themselves, those that can also be ordered so: with every choice one must make. */
export async function suiting(
  { engine }: { readonly engine: Pick<SearchEngine, "choices"> },
  dishes: readonly FoundDish[],
  ask: { readonly geoKey: string; readonly filters: Filters; readonly at: Date },
): Promise<readonly FoundDish[]> {
  const profile = { diets: ask.filters.diets, avoid: ask.filters.freeFrom };
  if (!isPicky(profile) || dishes.length === 0) return dishes;
  const ids = dishes.map(({ itemId }) => itemId);
  const choices = await engine.choices(ask.geoKey, ids, ask.at);
  return dishes.filter((dish) => {
    const modifierGroups = choices.get(dish.itemId) ?? [];
    return dishVerdict({ ...dish, modifierGroups }, profile) === "suits";
  });
}
