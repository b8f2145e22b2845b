import type { Query } from "./fold.ts";
import { respaced } from "./respaced.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One way to read a part of the query. */
export interface Reading {
  readonly word: string;
  /** 0: as typed. Costs of edits otherwise. */
  readonly cost: number;
  /** Any word that begins so, for the last word while it is being typed. */
  readonly begins: boolean;
  /** In how many names of the zone, by what is known. */
  readonly uses: number;
}

/** A word as typed, with all that it may mean. */
export interface Slot {
  readonly typed: string;
  readonly readings: readonly Reading[];
}

/** What to look for: one reading of each slot, in any order. */
export interface QueryPlan {
  readonly query: Query;
  readonly slots: readonly Slot[];
  /** Something had to be read otherwise than typed. */
  readonly mended: boolean;
}

/** Folded word → words that mean the same; operations edit it. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

const synonymCost = 0.3;

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly synonyms: Synonyms;
}

/**
 * Reads a query with a zone's words. Known words stay as they are; unknown ones get likely ones beside them. With
 * `generous`, known words too: for when the faithful reading found nothing.
 */
export function planQuery(query: Query, lexicon: Lexicon, generous = false): QueryPlan {
  const typed = respaced(query.words, lexicon.vocabulary);
  const slots = typed.map((word, at) => {
    const open = query.open && at === typed.length - 1;
    return { typed: word, readings: readingsOf(word, open, { lexicon, generous }) };
  });
  const mended = slots.some(({ readings }) => readings.every(({ cost }) => cost > 0));
  return { query, slots, mended };
}

function readingsOf(
  word: string,
  open: boolean,
  { lexicon, generous }: { readonly lexicon: Lexicon; readonly generous: boolean },
): readonly Reading[] {
  const { vocabulary, synonyms } = lexicon;
  const known = vocabulary.uses(word) > 0;
  const started = open && vocabulary.begun(word) > 0;
  const readings: Reading[] = [];
  // Also what no list knows: the list may be older than the newest menu.
  const uses = vocabulary.uses(word);
  if (known || !open) readings.push({ word, cost: 0, begins: false, uses });
  if (open) readings.push({ word, cost: 0, begins: true, uses: vocabulary.begun(word) });
  for (const same of synonyms.get(word) ?? [])
    readings.push({ word: same, cost: synonymCost, begins: false, uses: vocabulary.uses(same) });
  if (generous || !(known || started))
    for (const guess of vocabulary.near(word)) readings.push({ ...guess, begins: false });
  return readings;
}
