import type { Query } from "./fold.ts";
import { nameMatcher } from "./name-matcher.ts";
import { type NameKind, nameScore } from "./name-score.ts";
import type { FoundName, NamesAsk } from "./ports.ts";
import { type Lexicon, planQuery, type QueryPlan } from "./query-plan.ts";

export interface RankedName extends FoundName {
  readonly score: number;
  /** Bears every word as it was typed. */
  readonly complete: boolean;
}

export interface NamesFound {
  /** Best first. */
  readonly names: readonly RankedName[];
  /** What the query was read as, when that is not what was typed. */
  readonly didYouMean: string | null;
}

/** Fewer than this, and known words may have been mistyped too. */
const enough = 3;

export interface FindNames {
  readonly geoKey: string;
  readonly query: Query;
  readonly kinds: readonly NameKind[];
  readonly limit: number;
}

/** Where names are looked for: a whole zone, or a neighbourhood. */
export interface NameSource {
  lexicon(geoKey: string): Promise<Lexicon>;
  /** Those that answer the plan; unsorted. */
  names(ask: NamesAsk): readonly FoundName[] | Promise<readonly FoundName[]>;
  /** Whether there are such names, though not in this place. */
  elsewhere(ask: NamesAsk): Promise<boolean>;
}

/** Looks faithfully first, then generously, then with a word or half of them missing. */
export async function findNames(
  source: NameSource,
  { geoKey, query, kinds, limit }: FindNames,
): Promise<NamesFound> {
  const lexicon = await source.lexicon(geoKey);
  const asked = (plan: QueryPlan, missing: number) => ({ geoKey, plan, kinds, missing, limit });
  const look = (plan: QueryPlan, missing: number) => source.names(asked(plan, missing));
  let plan = planQuery(query, lexicon);
  let names = ranked(plan, await look(plan, 0));
  const isOnlyElsewhere =
    names.length === 0 && !plan.mended && (await source.elsewhere(asked(plan, 0)));
  // Nothing bears the words as typed, so words that are known may have been mistyped too.
  if (names.length < enough && !names.some(({ complete }) => complete) && !isOnlyElsewhere) {
    const generous = planQuery(query, lexicon, true);
    const more = ranked(generous, await look(generous, 0));
    if (more.length > names.length) [plan, names] = [generous, more];
  }
  const slots = plan.slots.length;
  if (names.length === 0 && slots > 1) names = ranked(plan, await look(plan, 1));
  if (names.length === 0 && slots > 3)
    names = ranked(plan, await look(plan, Math.floor(slots / 2)));
  return { names, didYouMean: readAs(plan, names[0]) };
}

function ranked(plan: QueryPlan, found: readonly FoundName[]): readonly RankedName[] {
  const matches = nameMatcher(plan);
  return found
    .map((name) => {
      const match = matches(name.key.split(" "));
      return { ...name, score: nameScore(match, name), complete: match.found === 1 };
    })
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

/** The typed words, each in the reading that the best name bears. */
function readAs(plan: QueryPlan, best: RankedName | undefined): string | null {
  if (!best) return null;
  const words = best.key.split(" ");
  const read = plan.slots.map(({ typed, readings }) => {
    const borne = readings.find(({ word, begins }) =>
      words.some((own) => (begins ? own.startsWith(word) : own === word)),
    );
    // What the name lacks is read as the likeliest word there is.
    const hit = borne ?? readings.find(({ uses }) => uses > 0);
    return hit && hit.cost > 0 ? hit.word : typed;
  });
  const text = read.join(" ");
  return text === plan.query.text ? null : text;
}
