import type { RestaurantId } from "../kernel/index.ts";
import type { Query } from "./fold.ts";
import { append, firstAtLeast } from "./listed.ts";
import { plainWorth } from "./name-score.ts";
import type { FoundName, NamesAsk } from "./ports.ts";
import type { QueryPlan, Reading } from "./query-plan.ts";

/** A restaurant with all names that it bears and sells. */
export interface NamedMenu {
  readonly restaurantId: RestaurantId;
  readonly names: readonly FoundName[];
}

/** Names that are the query itself are found beyond the limit too, as by an engine. */
export interface LocalAsk extends Omit<NamesAsk, "geoKey"> {
  /** Names that only others bear are passed over. */
  readonly among: ReadonlySet<RestaurantId>;
}

/** The names of a neighbourhood, and who bears each: what an engine finds in a whole zone, found in memory. */
export interface LocalNames {
  /** Names that answer the plan, likeliest first, those that are the query itself before them. */
  names(ask: LocalAsk): readonly FoundName[];
  /** Who bears the name, in the order in which the restaurants were given. */
  bearers(nameId: number): readonly RestaurantId[];
}

/** Some milliseconds for ten thousand names. */
export function localNames(menus: readonly NamedMenu[]): LocalNames {
  const byId = entriesOf(menus);
  // Likeliest first, so that who wants some of them takes the first.
  const entries = [...byId.values()].sort((a, b) => b.worth - a.worth || a.name.id - b.name.id);
  const places = placesOfWords(entries);
  const words = [...places.keys()].sort();
  function* placesOf({ word, begins }: Reading): Iterable<readonly number[]> {
    if (!begins) yield places.get(word) ?? [];
    else
      for (let at = firstAtLeast(words, word); words[at]?.startsWith(word); at += 1)
        yield places.get(words[at] ?? "") ?? [];
  }
  /** For each name the slots that it answers, a bit for each. */
  function answered({ slots }: QueryPlan): Int32Array {
    const bits = new Int32Array(entries.length);
    for (const [slot, { readings }] of slots.entries())
      for (const reading of readings)
        for (const of of placesOf(reading))
          for (const at of of) bits[at] = (bits[at] ?? 0) | (1 << slot);
    return bits;
  }
  const typedSo = ({ words: [first = ""], text }: Query): Entry[] =>
    (places.get(first) ?? []).flatMap((at) => {
      const entry = entries[at];
      return entry?.name.key === text ? [entry] : [];
    });
  return {
    names({ plan, kinds, missing, limit, among }) {
      const bits = answered(plan);
      const suits = ({ name, bearers }: Entry) =>
        kinds.includes(name.kind) && bearers.some((each) => among.has(each));
      const found = typedSo(plan.query).filter(suits);
      const typed = new Set(found);
      for (let at = 0; at < entries.length && found.length < limit; at += 1) {
        const entry = answers(bits[at] ?? 0, plan, missing) ? entries[at] : undefined;
        if (entry && !typed.has(entry) && suits(entry)) found.push(entry);
      }
      return found.map(({ name }) => name);
    },
    bearers: (nameId) => byId.get(nameId)?.bearers ?? [],
  };
}

interface Entry {
  readonly name: FoundName;
  readonly worth: number;
  readonly bearers: RestaurantId[];
}

function entriesOf(menus: readonly NamedMenu[]): ReadonlyMap<number, Entry> {
  const byId = new Map<number, Entry>();
  for (const { restaurantId, names } of menus)
    for (const name of names) {
      const known = byId.get(name.id);
      if (known) known.bearers.push(restaurantId);
      else byId.set(name.id, { name, worth: plainWorth(name), bearers: [restaurantId] });
    }
  return byId;
}

/** Word → the entries that have it. */
function placesOfWords(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { name }] of entries.entries())
    for (const word of name.key.split(" ")) {
      if (places.get(word)?.at(-1) !== at) append(places, word, at);
    }
  return places;
}

/** All slots; all but one; or, with more missing, any two neighbours: as an engine is asked in `wordQuery`. */
function answers(bits: number, { slots }: QueryPlan, missing: number): boolean {
  const lacks = ((1 << slots.length) - 1) & ~bits;
  if (missing === 0) return lacks === 0;
  return missing === 1 ? (lacks & (lacks - 1)) === 0 : (bits & (bits >> 1)) !== 0;
}
