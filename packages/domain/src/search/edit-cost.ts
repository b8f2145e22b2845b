/** Letters that people swap because they sound alike, in the languages of menus. */
const alike = ["aeiou", "iy", "ckq", "sz", "vw", "bp", "dt", "gj", "uw", "fv", "mn"];
const alikePairs = new Set(
  alike.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))),
);

const swapCost = 0.8;
const doubledCost = 0.5;
const alikeCost = 0.7;
/** People seldom err in the first letter. */
const firstLetterCost = 0.3;

const substitution = (a: string | undefined, b: string | undefined): number => {
  if (a === b) return 0;
  return alikePairs.has(`${a}${b}`) ? alikeCost : 1;
};
/** Writing a letter twice, or once instead of twice, is half a mistake. */
const insertion = (text: string, at: number): number =>
  text[at] === text[at - 1] ? doubledCost : 1;

/**
 * What it costs to take `typed` for `word`: insertions, deletions, substitutions and swaps of neighbours, weighted by
 * how people err (optimal string alignment; Damerau 1964). Infinity above `max`. O(n·m) with an early end.
 */
export function editCost(typed: string, word: string, max: number): number {
  if (Math.abs(typed.length - word.length) * doubledCost > max) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above: number[] = [0];
  for (let j = 1; j <= word.length; j += 1) above[j] = (above[j - 1] ?? 0) + insertion(word, j - 1);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [(above[0] ?? 0) + insertion(typed, i - 1)];
    let least = row[0] ?? 0;
    for (let j = 1; j <= word.length; j += 1) {
      let cost = Math.min(
        (above[j - 1] ?? 0) + substitution(typed[i - 1], word[j - 1]),
        (above[j] ?? 0) + insertion(typed, i - 1),
        (row[j - 1] ?? 0) + insertion(word, j - 1),
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
