/** Letters that people swap because they sound alike, in the languages of menus. */
const alike = ["aeiou", "iy", "ckq", "sz", "vw", "bp", "dt", "gj", "uw", "fv", "mn"];
const letterA = 97;
const letters = 26;
/** 1 where two letters sound alike: one look instead of a text made for each pair. */
const soundAlike = new Uint8Array(letters * letters);
for (const group of alike)
  for (const a of group)
    for (const b of group)
      soundAlike[(a.charCodeAt(0) - letterA) * letters + b.charCodeAt(0) - letterA] = 1;

const swapCost = 0.8;
const doubledCost = 0.5;
const alikeCost = 0.7;
/** People seldom err in the first letter. */
const firstLetterCost = 0.3;

function substitution(a: number, b: number): number {
  if (a === b) return 0;
  const left = a - letterA;
  const right = b - letterA;
  const latin = left >= 0 && left < letters && right >= 0 && right < letters;
  return latin && soundAlike[left * letters + right] === 1 ? alikeCost : 1;
}

/** Writing a letter twice, or once instead of twice, is half a mistake. */
const insertion = (text: string, at: number): number =>
  at > 0 && text.charCodeAt(at) === text.charCodeAt(at - 1) ? doubledCost : 1;

/**
 * What it costs to take `typed` for `word`: insertions, deletions, substitutions and swaps of neighbours, weighted by
 * how people err (optimal string alignment; Damerau 1964). Infinity above `max`. O(n·m) with an early end.
 */
export function editCost(typed: string, word: string, max: number): number {
  if (Math.abs(typed.length - word.length) * doubledCost > max) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above: number[] = [0];
  const insertions: number[] = [];
  for (let j = 1; j <= word.length; j += 1) {
    const cost = insertion(word, j - 1);
    insertions.push(cost);
    above[j] = (above[j - 1] ?? 0) + cost;
  }
  for (let i = 1; i <= typed.length; i += 1) {
    const added = insertion(typed, i - 1);
    const row = [(above[0] ?? 0) + added];
    let least = row[0] ?? 0;
    for (let j = 1; j <= word.length; j += 1) {
      let cost = Math.min(
        (above[j - 1] ?? 0) + substitution(typed.charCodeAt(i - 1), word.charCodeAt(j - 1)),
        (above[j] ?? 0) + added,
        (row[j - 1] ?? 0) + (insertions[j - 1] ?? 1),
      );
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + swapCost);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > max) return Number.POSITIVE_INFINITY;
    before = above;
    above = row;
  }
  const cost = (above[word.length] ?? 0) + (typed[0] === word[0] ? 0 : firstLetterCost);
  return cost > max ? Number.POSITIVE_INFINITY : cost;
}
