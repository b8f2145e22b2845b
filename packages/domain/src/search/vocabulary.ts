import { editCost } from "./edit-cost.ts";
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

/** A bit for each letter a-z, one for digits, one for all other letters: a cheap bound before the distance. */
function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i) - 97;
    bits |= 1 << (code >= 0 && code < 26 ? code : code < 0 ? 26 : 27);
  }
  return bits;
}

function ones(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Words of one zone with what is needed to mend typing; some megabytes for a hundred thousand words. */
export function vocabulary(words: readonly VocabularyWord[]): Vocabulary {
  const uses = new Map(words.map((each) => [each.word, each.uses]));
  const sorted = [...uses.keys()].sort();
  const byLength = new Map<number, { word: string; bits: number }[]>();
  const bySound = new Map<string, string[]>();
  for (const word of sorted) {
    append(byLength, word.length, { word, bits: letterBits(word) });
    append(bySound, sound(word), word);
  }
  function* within(typed: string, max: number): Generator<Guess> {
    const bits = letterBits(typed);
    for (let length = typed.length - 2; length <= typed.length + 2; length += 1)
      for (const candidate of byLength.get(length) ?? []) {
        // Each edit changes at most two letters of the set.
        if (ones(bits ^ candidate.bits) > 4) continue;
        const cost = editCost(typed, candidate.word, max);
        if (cost <= max && candidate.word !== typed)
          yield { word: candidate.word, cost, uses: uses.get(candidate.word) ?? 0 };
      }
  }
  function guesses(typed: string): readonly Guess[] {
    const found = new Map<string, Guess>();
    for (const guess of within(typed, costMax(typed.length))) found.set(guess.word, guess);
    const heard = sound(typed);
    for (const word of (heard.length >= soundLettersMin && bySound.get(heard)) || []) {
      const cost = Math.min(found.get(word)?.cost ?? sameSoundCost, sameSoundCost);
      if (word !== typed) found.set(word, { word, cost, uses: uses.get(word) ?? 0 });
    }
    return [...found.values()].sort((a, b) => likely(b) - likely(a)).slice(0, guessesMax);
  }
  const known = new Map<string, readonly Guess[]>();
  return {
    size: uses.size,
    uses: (word) => uses.get(word) ?? 0,
    begun(start) {
      let sum = 0;
      for (let at = firstAtLeast(sorted, start); sorted[at]?.startsWith(start); at += 1)
        sum += uses.get(sorted[at] ?? "") ?? 0;
      return sum;
    },
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

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function firstAtLeast(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
