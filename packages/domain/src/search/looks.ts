import type { RestaurantId } from "../kernel/index.ts";
import type { NameSource, RankedName } from "./find-names.ts";
import type { LocalNames } from "./local-names.ts";
import type { Bearer, DishesOf, SearchEngine } from "./ports.ts";

/** Who of a neighbourhood may serve, and what they bear. */
export interface Within {
  readonly restaurants: readonly RestaurantId[];
  readonly names: LocalNames;
}

/** How one looks for names, and for who has what they name. */
export interface Look extends NameSource {
  /** Names looked at. */
  readonly limit: number;
  /** Where the named dishes are. `filtered`: many of them will break a filter. */
  dishesOf(names: readonly RankedName[], filtered: boolean): DishesOf;
  /** Where any dish is. */
  readonly everything: DishesOf;
  /** Restaurants that bear the names, or have the cuisines. */
  bearersOf(geoKey: string, names: readonly RankedName[]): Promise<readonly Bearer[]>;
}

/** Without a place nothing is dropped for distance: so many names are compared, and those who have the best of them looked up. */
const anywhereMax = { compared: 100, served: 40 };
const namesMax = 200;
/** Of the names of a first page so many that sell them, nearest first, so that somebody is open and has it; of others fewer. */
const sellersMax = { ofBest: 10, best: 20, ofOthers: 1 };
/** So many times more where many will break a filter. */
const filteredTimes = 3;

const isDish = ({ kind }: RankedName): boolean => kind === "dish";
const idsOf = (names: readonly RankedName[]): readonly number[] => names.map(({ id }) => id);

/** In a whole zone, by the engine. */
export const anywhere = (engine: SearchEngine): Look => ({
  lexicon: engine.lexicon,
  names: engine.names,
  elsewhere: async () => false,
  limit: anywhereMax.compared,
  dishesOf: (names) => ({ names: idsOf(names.filter(isDish).slice(0, anywhereMax.served)) }),
  everything: { names: [] },
  bearersOf(geoKey, names) {
    const borne = names.filter((name) => !isDish(name)).slice(0, anywhereMax.served);
    return engine.bearers(geoKey, idsOf(borne));
  },
});

/** Among some restaurants, by what is known of them in memory. */
export function nearby(engine: SearchEngine, { restaurants, names: local }: Within): Look {
  const among = new Set(restaurants);
  const bearersOf = ({ id }: RankedName): readonly Bearer[] =>
    local
      .bearers(id)
      .filter((each) => among.has(each))
      .map((restaurantId) => ({ nameId: id, restaurantId }));
  return {
    lexicon: engine.lexicon,
    names: (ask) => local.names({ ...ask, among }),
    elsewhere: engine.isBorne,
    limit: namesMax,
    dishesOf(names, filtered) {
      const times = filtered ? filteredTimes : 1;
      const sold = names.filter(isDish).flatMap((name, rank) => {
        const max = rank < sellersMax.best ? sellersMax.ofBest : sellersMax.ofOthers;
        return bearersOf(name).slice(0, times * max);
      });
      return { sold };
    },
    everything: { restaurants },
    bearersOf: async (_, names) => names.filter((name) => !isDish(name)).flatMap(bearersOf),
  };
}
