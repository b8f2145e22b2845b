import { fold } from "./fold.ts";

/** Typing `word` also finds `means`. One way; both are single folded words. The first rows: migration 0008. */
export interface Synonym {
  readonly word: string;
  readonly means: string;
}

/** A word operations may enter: what folding leaves of it is one word. */
export const isSynonymWord = (word: string): boolean => {
  const folded = fold(word);
  return folded !== "" && !folded.includes(" ") && folded.length <= 40;
};

export function synonymMap(rows: readonly Synonym[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const { word, means } of rows) {
    const list = map.get(word);
    if (list) list.push(means);
    else map.set(word, [means]);
  }
  return map;
}
