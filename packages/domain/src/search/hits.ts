import type { Restaurant } from "../catalog/index.ts";
import type { FoundDish } from "./ports.ts";

/** A restaurant that passed the rules, as seen from the point. */
export interface Located {
  readonly restaurant: Restaurant;
  /** Null: no place was given. */
  readonly distanceMetres: number | null;
  readonly open: boolean;
}

interface Scored extends Located {
  readonly score: number;
  /** Hits with the same group are one result: a dish's name, a chain. */
  readonly group: string;
  /** How many more of the group there are. */
  readonly alsoAt: number;
}

export interface DishHit extends Scored {
  readonly kind: "dish";
  readonly dish: FoundDish;
}

export interface RestaurantHit extends Scored {
  readonly kind: "restaurant";
  /** Up to three of its dishes that answer. */
  readonly dishes: readonly FoundDish[];
}

export type Hit = DishHit | RestaurantHit;

const dishesShown = 3;
const idOf = ({ restaurant }: Located): string => restaurant.id;
const byScore = (a: Hit, b: Hit): number => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1);

/** The best of each group, best first, knowing how many more there are. */
export function bestOfEach(hits: readonly Hit[]): readonly Hit[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.group);
    if (group) group.push(hit);
    else groups.set(hit.group, [hit]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [best] = [...group].sort(byScore);
      const places = new Set(group.map(idOf)).size;
      return best ? [{ ...best, alsoAt: places - 1 }] : [];
    })
    .sort(byScore);
}

/** A restaurant found by its name and by its cuisine is one result, the better one. */
export function onceEach(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    if (hit.kind === "dish") return true;
    const known = seen.has(idOf(hit));
    seen.add(idOf(hit));
    return !known;
  });
}

/** Restaurants that bear the name, and those that serve it, each once with its dishes. */
export function restaurantsOf(
  named: readonly RestaurantHit[],
  dishes: readonly DishHit[],
): readonly Hit[] {
  const serving = new Map<string, DishHit[]>();
  for (const hit of dishes) {
    const list = serving.get(idOf(hit));
    if (list) list.push(hit);
    else serving.set(idOf(hit), [hit]);
  }
  const shown = (id: string) =>
    [...(serving.get(id) ?? [])]
      .sort(byScore)
      .slice(0, dishesShown)
      .map(({ dish }) => dish);
  const all: RestaurantHit[] = [
    ...named,
    ...dishes.map(({ dish: _, ...hit }) => ({ ...hit, kind: "restaurant" as const, dishes: [] })),
  ];
  return bestOfEach(all.map((hit) => ({ ...hit, group: idOf(hit), dishes: shown(idOf(hit)) })));
}
