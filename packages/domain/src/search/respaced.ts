import type { Vocabulary } from "./vocabulary.ts";

/** Parts shorter than this are too easily found in anything. */
const partCharactersMin = 3;
/** A repair this cheap is likelier than a lost blank. */
const cheapRepair = 1.35;

/** Mends blanks that were left out, mistyped, moved or put in: two typed words that are one, one that is two. */
export function respaced(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const mended: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const next = words[at + 1];
    const pair = next === undefined ? null : together(word, next, vocabulary);
    if (pair) {
      mended.push(...pair);
      at += 1;
    } else mended.push(...(apart(word, vocabulary) ?? [word]));
  }
  return mended;
}

/** Two words of which one is unknown: the known word they make, or the two they make with the blank elsewhere. */
function together(word: string, next: string, vocabulary: Vocabulary): readonly string[] | null {
  if (vocabulary.uses(word) > 0 && vocabulary.uses(next) > 0) return null;
  const joined = word + next;
  if (vocabulary.uses(joined) > 0) return [joined];
  for (const at of [word.length - 1, word.length + 1]) {
    const parts = [joined.slice(0, at), joined.slice(at)];
    if (parts.every((part) => part !== "" && vocabulary.uses(part) > 0)) return parts;
  }
  return null;
}

/** One unknown word that is two known ones, with nothing or one wrong letter in the place of the blank. */
function apart(word: string, vocabulary: Vocabulary): readonly string[] | null {
  if (word.length < 2 * partCharactersMin || vocabulary.begun(word) > 0) return null;
  let best: { readonly parts: readonly string[]; readonly uses: number } | null = null;
  for (let at = partCharactersMin; at <= word.length - partCharactersMin; at += 1)
    for (const skipped of [0, 1]) {
      const parts = [word.slice(0, at), word.slice(at + skipped)];
      const uses = Math.min(...parts.map((part) => vocabulary.uses(part)));
      if ((parts[1]?.length ?? 0) >= partCharactersMin && uses > (best?.uses ?? 0))
        best = { parts, uses };
    }
  if (!best) return null;
  const likelierTypo = vocabulary.near(word).some(({ cost }) => cost <= cheapRepair);
  return likelierTypo ? null : best.parts;
}
