/** Letters that people swap because they sound alike, in the languages of menus. */
const alike = ["aeiou", "iy", "ckq", "sz", "vw", "bp", "dt", "gj", "uw", "fv", "mn"];
const letterA = 97;
/** A kind for each letter a-z, one for digits, one for all others. */
const kinds = 28;
const kindOf = (code: number): number =>
  code >= letterA && code < letterA + 26 ? code - letterA : code < letterA ? 26 : 27;
const alikeCost = 0.7;
/** What one kind of letter costs in the place of another: one look instead of a text made for each pair. */
const replaced = new Float64Array(kinds * kinds).fill(1);
for (const group of alike)
  for (const a of group)
    for (const b of group)
      replaced[kindOf(a.charCodeAt(0)) * kinds + kindOf(b.charCodeAt(0))] = alikeCost;

const swapCost = 0.8;
/** Writing a letter twice, or once instead of twice, is half a mistake. */
const doubledCost = 0.5;
/** People seldom err in the first letter. */
const firstLetterCost = 0.3;
/** A word may be so many letters longer or shorter than what was typed. */
const lengthsApart = 2;

/** Each edit changes at most two kinds of the letters that a word has. */
const kindsApart = 4;

export interface NearWord {
  /** Place in the sorted list. */
  readonly at: number;
  readonly cost: number;
}

/**
 * The words of a list that may have been meant, with what it costs to take what was typed for each: insertions,
 * deletions, substitutions and swaps of neighbours, weighted by how people err (optimal string alignment; Damerau 1964).
 *
 * `sorted` is in the order of code units. Words that begin alike share the rows of their distance table, and what
 * begins beyond the limit is passed over: a walk of the trie that a sorted list is. A bound by
 * the kinds of letters comes first.
 */
export function nearWords(sorted: readonly string[]): (typed: string, max: number) => NearWord[] {
  const shared = sharedLetters(sorted);
  const lengths = Uint16Array.from(sorted, (word) => word.length);
  const bits = Uint32Array.from(sorted, kindBits);
  return (typed, max) => {
    const table = distanceTable(typed, max);
    const typedBits = kindBits(typed);
    const found: NearWord[] = [];
    /** Rows of the table that hold for this word too. */
    let known = 0;
    for (let at = 0; at < sorted.length; at += 1) {
      known = Math.min(known, shared[at] ?? 0);
      if (Math.abs((lengths[at] ?? 0) - typed.length) > lengthsApart) continue;
      if (ones((bits[at] ?? 0) ^ typedBits) > kindsApart) continue;
      const word = sorted[at] ?? "";
      const beyond = table.fill(word, known);
      known = beyond || word.length;
      if (beyond > 0) while ((shared[at + 1] ?? 0) >= beyond) at += 1;
      else {
        const cost = table.cost(word);
        if (cost <= max && word !== typed) found.push({ at, cost });
      }
    }
    return found;
  };
}

/** A bit for each kind of letter in a word: a cheap bound before the distance. */
function kindBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << kindOf(word.charCodeAt(at));
  return bits;
}

/** Ones of 32 bits, summed in pairs, fours and eights (Warren, Hacker's Delight, section 5-1). */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many letters each word begins with that the one before it begins with too. */
function sharedLetters(sorted: readonly string[]): Uint8Array {
  const shared = new Uint8Array(sorted.length);
  for (let at = 1; at < sorted.length; at += 1) {
    const [before = "", word = ""] = [sorted[at - 1], sorted[at]];
    const most = Math.min(before.length, word.length, 255);
    let same = 0;
    while (same < most && before.charCodeAt(same) === word.charCodeAt(same)) same += 1;
    shared[at] = same;
  }
  return shared;
}

/** A row for each letter of a word, a column for each letter typed; rows stay for the next word that begins alike. */
function distanceTable(typed: string, max: number) {
  const width = typed.length + 1;
  const codes = Array.from({ length: typed.length }, (_, at) => typed.charCodeAt(at));
  const dropped = codes.map((code, at) => (code === codes[at - 1] ? doubledCost : 1));
  const kindRows = codes.map((code) => kindOf(code) * kinds);
  const cells = new Float64Array((typed.length + lengthsApart + 1) * width);
  for (let column = 1; column < width; column += 1)
    cells[column] = (cells[column - 1] ?? 0) + (dropped[column - 1] ?? 1);
  /** The least of each row. */
  const least = new Float64Array(typed.length + lengthsApart + 1);

  function fillRow(word: string, row: number): void {
    const code = word.charCodeAt(row - 1);
    const before = row > 1 ? word.charCodeAt(row - 2) : -1;
    const kind = kindOf(code);
    const added = code === before ? doubledCost : 1;
    const here = row * width;
    const above = here - width;
    let cost = (cells[above] ?? 0) + added;
    let lowest = cost;
    cells[here] = cost;
    for (let column = 1; column < width; column += 1) {
      const letter = codes[column - 1] ?? 0;
      cost = Math.min(
        cost + (dropped[column - 1] ?? 1),
        (cells[above + column] ?? 0) + added,
        (cells[above + column - 1] ?? 0) +
          (letter === code ? 0 : (replaced[(kindRows[column - 1] ?? 0) + kind] ?? 1)),
      );
      if (column > 1 && letter === before && codes[column - 2] === code)
        cost = Math.min(cost, (cells[above - width + column - 2] ?? 0) + swapCost);
      cells[here + column] = cost;
      if (cost < lowest) lowest = cost;
    }
    least[row] = lowest;
  }

  const firstCost = (word: string): number =>
    word.charCodeAt(0) === codes[0] ? 0 : firstLetterCost;
  return {
    /** Fills the rows below the first `known`; answers after how many letters a word is beyond the limit, or 0. */
    fill(word: string, known: number): number {
      const limit = max - firstCost(word);
      for (let row = known + 1; row <= word.length; row += 1) {
        fillRow(word, row);
        // A swap reaches over a row, so two in sequence must be beyond.
        if (Math.min(least[row] ?? 0, (least[row - 1] ?? 0) + swapCost) > limit) return row;
      }
      return 0;
    },
    cost: (word: string): number =>
      (cells[word.length * width + typed.length] ?? 0) + firstCost(word),
  };
}
