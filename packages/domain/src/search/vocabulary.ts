import { append, firstAtLeast } from "./listed.ts";
import { nearWords } from "./near-words.ts";
import { sound } from "./sound.ts";

/** A word of a zone's names, and in how many names it stands. */
export interface VocabularyWord {
  readonly word: string;
  readonly uses: number;
}

/** A word that may have been meant; cost 0 is the word itself. */
export interface Guess {
  readonly word: string;
  readonly cost: number;
  readonly uses: number;
}

export interface Vocabulary {
  readonly size: number;
  uses(word: string): number;
  /** In how many names, about, stands a word that begins like this? */
  begun(start: string): number;
  /** Likely words for what was typed, cheapest first; the word itself is not among them. */
  near(typed: string): readonly Guess[];
}

const sameSoundCost = 0.75;
const soundLettersMin = 3;
const guessesMax = 24;
/** People mistype the same words in the same ways; what was worked out once is kept. */
const knownMax = 20_000;
/** Two edits and a wrong first letter in a long word, one in a short one. */
const costMax = (length: number): number => (length <= 3 ? 1.35 : length === 4 ? 1.9 : 2.35);

/** Words of one zone with what is needed to mend typing; some megabytes for a hundred thousand words. */
export function vocabulary(words: readonly VocabularyWord[]): Vocabulary {
  const uses = new Map(words.map((each) => [each.word, each.uses]));
  const sorted = [...uses.keys()].sort();
  const near = nearWords(sorted);
  /** Uses of all words before each place. */
  const usesBefore = new Float64Array(sorted.length + 1);
  const bySound = new Map<string, string[]>();
  for (const [at, word] of sorted.entries()) {
    usesBefore[at + 1] = (usesBefore[at] ?? 0) + (uses.get(word) ?? 0);
    append(bySound, sound(word), word);
  }
  function guesses(typed: string): readonly Guess[] {
    const found = new Map<string, Guess>();
    const add = (word: string, cost: number) =>
      found.set(word, { word, cost, uses: uses.get(word) ?? 0 });
    for (const { at, cost } of near(typed, costMax(typed.length))) add(sorted[at] ?? "", cost);
    const heard = sound(typed);
    for (const word of (heard.length >= soundLettersMin && bySound.get(heard)) || [])
      if (word !== typed)
        add(word, Math.min(found.get(word)?.cost ?? sameSoundCost, sameSoundCost));
    return [...found.values()].sort((a, b) => likely(b) - likely(a)).slice(0, guessesMax);
  }
  const known = new Map<string, readonly Guess[]>();
  return {
    size: uses.size,
    uses: (word) => uses.get(word) ?? 0,
    begun: (start) =>
      (usesBefore[firstAtLeast(sorted, `${start}\uffff`)] ?? 0) -
      (usesBefore[firstAtLeast(sorted, start)] ?? 0),
    near(typed) {
      const before = known.get(typed);
      if (before) return before;
      const found = guesses(typed);
      if (known.size >= knownMax) known.clear();
      known.set(typed, found);
      return found;
    },
  };
}

/** A common word is meant more often than a rare one: one edit outweighs a factor of about e^2 in use. */
const likely = ({ cost, uses }: Guess): number => Math.log1p(uses) - 2.5 * cost;
